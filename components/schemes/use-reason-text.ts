import { useLocale, useTranslations } from "next-intl";
import { optionLabels } from "@/components/demand/demand-labels";
import { schemeFields } from "@/lib/profile/scheme-codes";
import type { SchemeReason } from "@/lib/profile/schemes-for";

/** Words the reason why a scheme is offered. */
export function useSchemeReasonText(): (reason: SchemeReason) => string {
  const locale = useLocale();
  const words = useTranslations("schemes");
  const join = (labels: readonly string[]) => labels.join(locale === "en" ? ", " : "、");
  return (reason) => {
    if (reason.code === "modeFits") {
      const modes = optionLabels("cooperationMode", reason.params.modes, locale);
      return words("reasons.modeFits", { modes: join(modes) });
    }
    if (reason.code === "purposeFits") {
      const purposes = reason.params.purposes.map((purpose) => words(`purpose.${purpose}`));
      return words("reasons.purposeFits", { purposes: join(purposes) });
    }
    if (reason.code === "fieldFits") {
      const fields = schemeFields
        .filter((field) => reason.params.fields.includes(field))
        .map((field) => words(`field.${field}`));
      return words("reasons.fieldFits", { fields: join(fields) });
    }
    return words(`reasons.${reason.code}`);
  };
}
