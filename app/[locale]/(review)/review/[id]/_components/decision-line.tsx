import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { DecisionView } from "@/lib/review/queries/list-matches";
import { rejectReasons } from "@/lib/review/reasons";

/** What a colleague decided of a pair, who and when. */
export function DecisionLine({ decision }: { decision: DecisionView }) {
  const words = useTranslations("review.decisions");
  const locale = useLocale();
  const by = { name: decision.decidedByName, time: formatDateTime(decision.decidedAt, locale) };
  const reason = rejectReasons.find((each) => each === decision.reason);
  return (
    <span className="text-sm text-ink-soft">
      {decision.decision === "confirmed" ? words("confirmed", by) : null}
      {decision.decision === "added" ? words("addedBy", by) : null}
      {decision.decision === "rejected"
        ? words("rejected", {
            ...by,
            reason: reason === undefined ? "" : words(`reasons.${reason}`),
          })
        : null}
      {decision.note ? ` · ${decision.note}` : null}
    </span>
  );
}
