import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { localize } from "@/lib/core/locales";
import type { DirectoryHit, InstitutionSummary } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { NameText } from "./name-text";
import { StatusTag } from "./status-tag";

/** An institution in a list: its names, what it is good for, its kind, fields and state. */
export function InstitutionCard({ institution }: { institution: InstitutionSummary }) {
  const locale = useLocale();
  const words = useTranslations("directory");
  const { name, abbr, goodFor, status, unitCount, hit } = institution;
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
        <p lang="zh-Hant-HK" className="text-sm text-ink-soft">
          {name.zhHant}
        </p>
      ) : (
        <p lang="en" className="text-sm text-ink-soft">
          {name.en}
        </p>
      )}
      {goodFor === null ? null : <p className="mt-2">{localize(goodFor, locale)}</p>}
      {hit === null || hit.via === "name" ? null : <HitLine hit={hit} />}
      <p className="mt-3 flex flex-wrap gap-2">
        {status === "active" ? null : <StatusTag status={status} />}
        <Tag>{words(`kind.${institution.kind}`)}</Tag>
      </p>
      <p className="mt-2 text-sm text-ink-soft">
        {[
          words("card.units", { count: unitCount }),
          ...fields.map((field) => localize(field, locale)),
        ].join(" · ")}
      </p>
    </Card>
  );
}

/** Says what the words searched for met where the name does not show it. */
function HitLine({ hit }: { hit: DirectoryHit }) {
  const locale = useLocale();
  const words = useTranslations("directory.hit");
  return (
    <p className="mt-2 text-sm">
      <span className="text-ink-soft">{words(hit.via)}</span>{" "}
      <mark className="bg-ochre-100 px-0.5 text-ink">
        {hit.via === "alias" || hit.via === "formerName" ? (
          <NameText name={hit.text.zhHans} />
        ) : (
          localize(hit.text, locale)
        )}
      </mark>
    </p>
  );
}
