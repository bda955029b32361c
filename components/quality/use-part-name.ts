import { useLocale, useTranslations } from "next-intl";
import { fieldPath } from "@/components/demand/demand-labels";
import { caseSets } from "@/lib/matching/quality/quality-file";
import type { Grouping } from "@/lib/matching/quality/report";

const kinds = ["normal", "named-partner", "mode-driven", "no-good-match"] as const;
const styles = ["clean", "terse", "colloquial", "english-mixed", "traditional", "messy"] as const;

/** The name of a part of the labelled cases in the reader's language; an unknown one keeps its code. */
export function usePartName(): (grouping: Grouping, name: string) => string {
  const words = useTranslations("quality.parts");
  const locale = useLocale();
  return (grouping, name) => {
    const kind = kinds.find((each) => each === name);
    const style = styles.find((each) => each === name);
    const set = caseSets.find((each) => each === name);
    switch (grouping) {
      case "field":
        return fieldPath(name, locale);
      case "kind":
        return kind === undefined ? name : words(`kinds.${kind}`);
      case "style":
        return style === undefined ? name : words(`styles.${style}`);
      case "set":
        return set === undefined ? name : words(`sets.${set}`);
    }
  };
}
