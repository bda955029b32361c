import { useLocale, useTranslations } from "next-intl";
import { ScriptedLine } from "@/components/layout/scripted-text";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { CaseRemark } from "@/lib/review/queries/get-review-case";

/** Remarks on a demand as a whole, newest first; those on a field stand beside it. */
export function WholeRemarks({ remarks }: { remarks: readonly CaseRemark[] }) {
  const words = useTranslations("intake.page");
  const locale = useLocale();
  const whole = remarks.filter((remark) => remark.fieldKey === "whole");
  if (whole.length === 0) return null;
  return (
    <div className="mb-6">
      <h3 className="font-semibold">{words("wholeRemark")}</h3>
      <ul>
        {whole.map((remark) => (
          <li key={remark.id} className="border-b border-line py-2">
            <p className="measure whitespace-pre-line">
              <ScriptedLine text={remark.text} />
            </p>
            <p className="text-sm text-ink-soft">
              {remark.authorName} · {formatDateTime(remark.createdAt, locale)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
