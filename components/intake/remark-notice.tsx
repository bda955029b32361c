import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { OwnRemark } from "@/lib/intake/own-remark";

/** The remarks on a demand as a whole; nothing where there are none. */
export function RemarkNotice({ remarks }: { remarks: readonly OwnRemark[] }) {
  const words = useTranslations("intake.page");
  const locale = useLocale();
  if (remarks.length === 0) return null;
  return (
    <Notice tone="warning" title={words("wholeRemark")}>
      {remarks.map((remark) => (
        <p key={remark.createdAt.toISOString()} className="whitespace-pre-line">
          {remark.text}{" "}
          <span className="text-sm text-ink-soft">{formatDateTime(remark.createdAt, locale)}</span>
        </p>
      ))}
    </Notice>
  );
}
