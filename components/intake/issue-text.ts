import { useTranslations } from "next-intl";
import { isErrorKey } from "@/lib/intake/error-keys";
import type { Annex2Issue } from "@/lib/intake/parse";

/** The sentence for one wrong field of 附件2, with the field's own name where it is needed. */
export function useIssueText(): (issue: Annex2Issue) => string {
  const words = useTranslations("intake");
  const common = useTranslations("common.refusal");
  return ({ field, key, params }) =>
    isErrorKey(key)
      ? words(`errors.${key}`, { label: words(`fields.${field}.label`), ...params })
      : common("invalid");
}
