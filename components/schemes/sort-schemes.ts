import { localize, type Locale } from "@/lib/core/locales";
import { decimalYear } from "@/lib/profile/format-as-of";
import { coFundingFits, type CoFundingFit } from "@/lib/profile/scheme-codes";
import type { Scheme } from "@/lib/profile/schemes";

/** The orders one can ask for; `fit` puts what the Jiangsu side can use directly first. */
export const schemeSorts = ["fit", "name", "date"] as const;

export type SchemeSort = (typeof schemeSorts)[number];

function orderOf(sort: SchemeSort, locale: Locale): (left: Scheme, right: Scheme) => number {
  switch (sort) {
    case "fit":
      return (left, right) =>
        coFundingFits.indexOf(left.coFundingFit) - coFundingFits.indexOf(right.coFundingFit);
    case "name":
      return (left, right) =>
        localize(left.name, locale).localeCompare(localize(right.name, locale), locale);
    case "date":
      return (left, right) => decimalYear(right.asOf) - decimalYear(left.asOf);
  }
}

/** Schemes in the order asked for; equals keep their place. Names sort as the language sorts them. */
export function sortSchemes(
  schemes: readonly Scheme[],
  sort: SchemeSort,
  locale: Locale,
): readonly Scheme[] {
  return schemes.toSorted(orderOf(sort, locale));
}

/** Schemes under how they can be used, easiest first; empty groups are left out. */
export function groupByFit(
  schemes: readonly Scheme[],
): readonly { readonly fit: CoFundingFit; readonly schemes: readonly Scheme[] }[] {
  return coFundingFits
    .map((fit) => ({ fit, schemes: schemes.filter((each) => each.coFundingFit === fit) }))
    .filter((group) => group.schemes.length > 0);
}
