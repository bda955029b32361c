import { useLocale, useTranslations } from "next-intl";
import { fieldPath, optionLabels } from "@/components/demand/demand-labels";
import { ScriptedLine } from "@/components/layout/scripted-text";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";
import type { PublishedDemand } from "@/lib/intake/published-demand";
import type { AnyCriterionKey } from "@/lib/matching/match";
import type { Fit } from "@/lib/matching/views";
import { divisionName } from "@/lib/taxonomy/divisions";
import { BandTag } from "./band-tag";
import { useReasonText } from "./use-reason-text";

type FitCardProps = {
  demand: PublishedDemand;
  fit: Fit | null;
  /** Published since the reader's last visit. */
  isNew: boolean;
  /** Nothing more is to be read of a demand that was closed. */
  isClosed?: boolean;
};

/** A published demand as an institution meets it in a list: what is wanted, and how it fits. */
export function FitCard({ demand, fit, isNew, isClosed = false }: FitCardProps) {
  const locale = useLocale();
  const words = useTranslations("public.demands");
  const own = useTranslations("institution.card");
  return (
    <Card>
      <h2 className="text-lg font-semibold">
        {isClosed ? (
          <ScriptedLine text={demand.title} />
        ) : (
          <Link
            href={`/institution/demands/${demand.number}`}
            className="text-teal-700 underline underline-offset-4 hover:decoration-2"
          >
            <ScriptedLine text={demand.title} />
          </Link>
        )}
      </h2>
      <p className="mt-1 text-ink-soft">{fieldPath(demand.techField, locale)}</p>
      {fit === null ? (
        <p className="mt-3 text-ink-soft">{own("notRanked")}</p>
      ) : (
        <FitLines fit={fit} />
      )}
      <p className="mt-3 flex flex-wrap gap-2">
        {isNew ? <Tag tone="ochre">{own("isNew")}</Tag> : null}
        {isClosed ? <Tag>{own("closed")}</Tag> : null}
        <Tag>{words(`budget.${demand.budget}`)}</Tag>
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

/** Criteria whose reasons say something in one line, without the institution's units. */
const telling: ReadonlySet<AnyCriterionKey> = new Set(["concept", "field", "partner", "jiangsu"]);
const reasonsMax = 3;

function FitLines({ fit }: { fit: Fit }) {
  const words = useTranslations("matching");
  const own = useTranslations("institution");
  const locale = useLocale();
  const reasonText = useReasonText({ unitNames: {} });
  const separator = locale === "en" ? ", " : "、";
  const told = fit.criteria
    .filter(({ key, points }) => telling.has(key) && points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, reasonsMax);
  return (
    <>
      <p className="mt-3 flex flex-wrap items-center gap-2">
        <BandTag band={fit.band} />
        <span className="font-semibold tabular-nums">
          {own("card.score", { score: Math.round(fit.score) })}
        </span>
      </p>
      {told.length === 0 ? null : (
        <ul aria-label={own("card.reasons")} className="mt-2 grid gap-1 text-sm">
          {told.map(({ key, reasons }) => (
            <li key={key}>
              <span className="font-semibold">{words(`criteria.${key}`)}</span>{" "}
              {reasons.map(reasonText).join(separator)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
