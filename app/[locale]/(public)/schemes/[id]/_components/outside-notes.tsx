import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { localize } from "@/lib/core/locales";
import { formatAsOf } from "@/lib/profile/format-as-of";
import type { Scheme } from "@/lib/profile/schemes";

/** What is known of a scheme from outside the documents, set apart and marked. */
export function OutsideNotes({ updates }: Pick<Scheme, "updates">) {
  const locale = useLocale();
  const words = useTranslations("schemes.detail");
  if (updates.length === 0) return null;
  return (
    <Section id="outside" title={words("outside")} lead={words("outsideLead")}>
      <ul className="grid measure gap-4">
        {updates.map(({ note, urls, asOf }) => (
          <li key={note.en} className="border-l-3 border-ochre-600 pl-4">
            <p>
              <Tag tone="ochre">{words("toCheck")}</Tag> {localize(note, locale)}
            </p>
            <p className="mt-1 text-sm text-ink-soft">
              {asOf === null
                ? words("outsideUndated")
                : words("outsideDate", { date: formatAsOf(asOf, locale) })}
            </p>
            {urls.map((url) => (
              <p key={url} className="text-sm wrap-anywhere">
                <a href={url} lang="en" className="text-teal-700 underline underline-offset-4">
                  {url}
                </a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
