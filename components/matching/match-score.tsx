import { useLocale, useTranslations } from "next-intl";
import { ScoreBar } from "@/components/ui/score-bar";
import { Link } from "@/lib/i18n/navigation";
import { localize } from "@/lib/core/locales";
import type { MatchView } from "@/lib/matching/views";
import { useReasonText } from "./use-reason-text";

/** Where a score comes from: a bar by criterion, and every reason in words. */
export function MatchScore({ match }: { match: MatchView }) {
  const words = useTranslations("matching");
  const quality = useTranslations("quality");
  const locale = useLocale();
  const reasonText = useReasonText(match);
  const unit = match.unitNames[match.unitId ?? ""];
  const separator = locale === "en" ? "; " : "；";
  return (
    <>
      {unit === undefined ? null : (
        <p className="mb-2">{words("bestUnit", { name: localize(unit, locale) })}</p>
      )}
      <ScoreBar
        total={match.score}
        totalLabel={words("total")}
        segments={match.criteria.map(({ key, points, pointsMax, reasons }) => ({
          label: words(`criteria.${key}`),
          points,
          max: pointsMax,
          reason: reasons.map(reasonText).join(separator),
        }))}
      />
      <p className="mt-3 text-sm" data-no-print>
        <Link href="/quality" className="text-teal-700 underline underline-offset-4">
          {quality("howScored")}
        </Link>
      </p>
    </>
  );
}
