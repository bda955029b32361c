import { localize, type Locale } from "@/lib/core/locales";
import { optionsOf, type EnumId } from "@/lib/taxonomy/enums";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";

/** A technology field with the fields above it, from the top down. */
export function fieldPath(code: string, locale: Locale): string {
  return pathLabels(techFields, code, locale).join(" › ");
}

/** The names of ticked boxes, in the form's order. */
export function optionLabels(id: EnumId, codes: readonly string[], locale: Locale): string[] {
  const chosen = optionsOf(id).filter((option) => codes.includes(option.code));
  return chosen.map((option) => localize(option, locale));
}
