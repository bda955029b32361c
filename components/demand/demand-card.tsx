import { useLocale, useTranslations } from "next-intl";
import { ScriptedLine } from "@/components/layout/scripted-text";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";
import type { PublishedDemand } from "@/lib/intake/published-demand";
import { divisionName } from "@/lib/taxonomy/divisions";
import { fieldPath, optionLabels } from "./demand-labels";

type DemandCardProps = { demand: PublishedDemand; headingLevel: 2 | 3 };

/** A published demand in a list: enough to decide whether to open it. */
export function DemandCard({ demand, headingLevel }: DemandCardProps) {
  const locale = useLocale();
  const words = useTranslations("public.demands");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <Card>
      <Heading className="text-lg font-semibold">
        <Link
          href={`/demands/${demand.number}`}
          className="text-teal-700 underline underline-offset-4 hover:decoration-2"
        >
          <ScriptedLine text={demand.title} />
        </Link>
      </Heading>
      <p className="mt-1 text-ink-soft">{fieldPath(demand.techField, locale)}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <Tag tone="teal">{words(`budget.${demand.budget}`)}</Tag>
        {demand.cityCode === null ? null : <Tag>{divisionName(demand.cityCode, locale)}</Tag>}
        {optionLabels("cooperationMode", demand.cooperationModes, locale).map((label) => (
          <Tag key={label}>{label}</Tag>
        ))}
      </p>
      <p className="mt-3 text-sm text-ink-soft tabular-nums">
        {demand.number} · {words("terms.published")}{" "}
        <time dateTime={demand.publishedAt.toISOString()}>
          {formatDate(demand.publishedAt, locale)}
        </time>
      </p>
    </Card>
  );
}
