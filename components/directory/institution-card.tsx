import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { localize } from "@/lib/core/locales";
import type { InstitutionSummary } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { StatusTag } from "./status-tag";

/** An institution in a list: its name in the reader's language and the other, its kind, fields and state. */
export function InstitutionCard({ institution }: { institution: InstitutionSummary }) {
  const locale = useLocale();
  const words = useTranslations("directory");
  const { name, abbr } = institution;
  const fields = institution.fields.flatMap((code) => techFields.find(code) ?? []);
  return (
    <Card className="h-full">
      <h2 className="text-lg font-semibold">
        <Link
          href={`/directory/${institution.slug}`}
          className="text-teal-700 underline underline-offset-4 hover:decoration-2"
        >
          {localize(name, locale)}
        </Link>
        {abbr === null ? null : (
          <span lang="en" className="ml-2 font-normal text-ink-soft">
            {abbr}
          </span>
        )}
      </h2>
      {locale === "en" ? (
        <p lang="zh-Hant-HK" className="text-ink-soft">
          {name.zhHant}
        </p>
      ) : (
        <p lang="en" className="text-ink-soft">
          {name.en}
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-2">
        <StatusTag status={institution.status} />
        <Tag>{words(`kind.${institution.kind}`)}</Tag>
      </p>
      {fields.length > 0 ? (
        <p className="mt-3 text-sm text-ink-soft">
          {fields.map((field) => localize(field, locale)).join(" · ")}
        </p>
      ) : null}
    </Card>
  );
}
