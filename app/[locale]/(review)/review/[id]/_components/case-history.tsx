import { useLocale, useTranslations } from "next-intl";
import { localize } from "@/lib/core/locales";
import { formatDateTime } from "@/lib/i18n/format-date";
import { fieldKeys } from "@/lib/intake/annex2";
import { declineReasons, endReasons } from "@/lib/intake/reasons";
import { isHistoryAction } from "@/lib/review/history-actions";
import type { HistoryLine } from "@/lib/review/queries/list-history";
import { rejectReasons } from "@/lib/review/reasons";

/** Who did what and when, newest first. */
export function CaseHistory({ lines }: { lines: readonly HistoryLine[] }) {
  const words = useTranslations("review");
  const locale = useLocale();
  const detailOf = useDetail();
  if (lines.length === 0) return <p className="text-ink-soft">{words("case.noHistory")}</p>;
  return (
    <ol className="border-t border-line">
      {lines.map((line) => {
        const action = line.action.replace(".", "_");
        const detail = detailOf(line);
        return (
          <li key={line.id} className="flex flex-wrap gap-x-4 border-b border-line py-2">
            <span className="font-semibold">
              {words(`actions.${isHistoryAction(action) ? action : "other"}`)}
            </span>
            {detail === "" ? null : <span>{detail}</span>}
            <span className="text-ink-soft">
              {words("case.by", {
                name: line.actorName ?? words("case.system"),
                time: formatDateTime(line.at, locale),
              })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The institution, reason or fields of a line in words. */
function useDetail(): (line: HistoryLine) => string {
  const intake = useTranslations("intake");
  const rejected = useTranslations("review.decisions.reasons");
  const locale = useLocale();
  const sayReason = ({ action, reason }: HistoryLine): string | null => {
    if (action === "match.rejected") {
      const code = rejectReasons.find((each) => each === reason);
      return code === undefined ? null : rejected(code);
    }
    if (action === "demand.decline") {
      const code = declineReasons.find((each) => each === reason);
      return code === undefined ? null : intake(`declineReasons.${code}`);
    }
    const code = endReasons.find((each) => each === reason);
    return code === undefined ? null : intake(`closeReasons.${code}`);
  };
  return (line) => {
    const named = fieldKeys.filter((key) => line.fields.includes(key));
    const parts = [
      line.institution === null ? null : localize(line.institution, locale),
      sayReason(line),
      ...named.map((key) => intake(`fields.${key}.label`)),
    ];
    return parts.filter((part) => part !== null).join(locale === "en" ? ", " : "、");
  };
}
