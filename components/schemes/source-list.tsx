import { useLocale, useTranslations } from "next-intl";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { documentById, type Source } from "@/lib/profile/documents";
import { formatAsOf } from "@/lib/profile/format-as-of";

/** Documents by title and date, each with the heading where the statement stands. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const locale = useLocale();
  const words = useTranslations("schemes.detail");
  return (
    <ul className="grid gap-2">
      {sources.map(({ documentId, section }) => {
        const { title, date } = documentById(documentId);
        const heading = localize(section, locale);
        return (
          <li key={`${documentId} ${heading}`}>
            <Link
              href={`/profile/documents#${documentId}`}
              className="text-teal-700 underline underline-offset-4 hover:decoration-2"
            >
              {localize(title, locale)}
            </Link>
            <span className="ml-2 text-sm text-ink-soft">
              {words("sourceDate", { date: formatAsOf(date, locale), section: heading })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
