import { localize, type Locale } from "@/lib/core/locales";
import type { DirectoryFilter, directorySorts } from "./directory-filter";
import { institutionKinds, pastStatuses } from "./entry";
import type { Found } from "./search-listed";

type DirectorySort = (typeof directorySorts)[number] | "relevance";

/** The order the list stands in: what was asked for; else by relevance to the words, by kind without words. */
export function sortOf({ q, sort }: Pick<DirectoryFilter, "q" | "sort">): DirectorySort {
  return sort ?? (q === undefined ? "kind" : "relevance");
}

type Order = (a: Found, b: Found) => number;

const foundedOf = ({ institution }: Found) => institution.founded ?? Number.POSITIVE_INFINITY;
const kindOf = ({ institution }: Found) => institutionKinds.indexOf(institution.kind);
const isPast = ({ institution }: Found) => Number(pastStatuses.has(institution.status));

const orders: Record<Exclude<DirectorySort, "name">, Order> = {
  relevance: (a, b) => b.score - a.score || isPast(a) - isPast(b),
  kind: (a, b) => kindOf(a) - kindOf(b) || isPast(a) - isPast(b),
  units: (a, b) => b.institution.unitCount - a.institution.unitCount,
  founded: (a, b) => (foundedOf(a) === foundedOf(b) ? 0 : foundedOf(a) - foundedOf(b)),
};

/** Sorts what was found; equal ones stand by their names in the reader's language. */
export function sortFound(found: readonly Found[], sort: DirectorySort, locale: Locale): Found[] {
  const { compare } = new Intl.Collator(locale);
  const byName: Order = (a, b) =>
    compare(localize(a.institution.name, locale), localize(b.institution.name, locale)) ||
    (a.institution.slug < b.institution.slug ? -1 : 1);
  const first = sort === "name" ? byName : orders[sort];
  return [...found].sort((a, b) => first(a, b) || byName(a, b));
}
