import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/i18n/format-date";
import { isHistoryAction } from "@/lib/review/history-actions";
import type { HistoryLine } from "@/lib/review/queries/list-history";

/** Who did what and when, newest first. */
export function CaseHistory({ lines }: { lines: readonly HistoryLine[] }) {
  const words = useTranslations("review");
  const locale = useLocale();
  if (lines.length === 0) return <p className="text-ink-soft">{words("case.noHistory")}</p>;
  return (
    <ol className="border-t border-line">
      {lines.map((line) => {
        const action = line.action.replace(".", "_");
        return (
          <li key={line.id} className="flex flex-wrap gap-x-4 border-b border-line py-2">
            <span className="font-semibold">
              {words(`actions.${isHistoryAction(action) ? action : "other"}`)}
            </span>
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
