import { useLocale, useTranslations } from "next-intl";
import { localize } from "@/lib/core/locales";
import { conceptName } from "@/lib/matching/concept-name";
import type { Reason } from "@/lib/matching/match";
import { isReasonCode } from "@/lib/matching/reason-codes";
import type { MatchView } from "@/lib/matching/views";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";

/** A reason in words: codes of concepts, fields and units become names. */
export function useReasonText(match: Pick<MatchView, "unitNames">): (reason: Reason) => string {
  const words = useTranslations("matching.reasons");
  const locale = useLocale();
  const say = (key: string, value: string | number): string | number => {
    if (typeof value === "number") return value;
    if (key === "concept" || key === "via") return conceptName(value, locale);
    if (key === "field") return pathLabels(techFields, value, locale).join(" › ");
    const unit = key === "unit" ? match.unitNames[value] : undefined;
    return unit === undefined ? value : localize(unit, locale);
  };
  return ({ code, params }) => {
    if (!isReasonCode(code)) return code;
    const said = Object.entries(params).map(([key, value]) => [key, say(key, value)] as const);
    return words(code, Object.fromEntries(said));
  };
}
