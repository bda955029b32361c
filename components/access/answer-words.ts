import { useTranslations } from "next-intl";
import type { ActionState, FieldIssue } from "@/lib/core/action-state";
import { isAccessErrorKey, isAccessRefusal } from "@/lib/access/issues";

/** The sentence for one wrong field, with what the person probably meant. */
export function useIssueText(): (issue: FieldIssue) => string {
  const words = useTranslations("access.error");
  const common = useTranslations("common.refusal");
  return ({ key, params, suggestion }) => {
    const text = isAccessErrorKey(key) ? words(key, params) : common("invalid");
    return suggestion === undefined ? text : `${text} ${words("suggestion", { suggestion })}`;
  };
}

type Refused = Extract<ActionState<unknown>, { status: "refused" }>;

/** The sentence for a request refused as a whole: its own where there is one, else that of its code. */
export function useRefusalText(): (refused: Refused) => string {
  const words = useTranslations("access.refusal");
  const common = useTranslations("common.refusal");
  return ({ code, reasons }) => {
    const reason = reasons.find(isAccessRefusal);
    return reason === undefined ? common(code) : words(reason);
  };
}
