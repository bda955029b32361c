import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { schemesRunBy } from "@/lib/profile/schemes";

/** The schemes of the profile an institution administers. */
export function OwnSchemes({ slug }: { slug: string }) {
  const locale = useLocale();
  const words = useTranslations("directory.ownSchemes");
  const statuses = useTranslations("schemes.status");
  const own = schemesRunBy(slug);
  if (own.length === 0) return null;
  return (
    <Section id="schemes" title={words("title")} lead={words("lead")}>
      <ul className="measure list-disc pl-5">
        {own.map(({ id, name, status }) => (
          <li key={id} className="py-1">
            <Link
              href={`/schemes/${id}`}
              className="text-teal-700 underline underline-offset-4 hover:decoration-2"
            >
              {localize(name, locale)}
            </Link>{" "}
            {status === "running" ? null : <Tag tone="ochre">{statuses(status)}</Tag>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
