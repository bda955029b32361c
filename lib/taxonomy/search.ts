import { localize, type Locale } from "@/lib/core/locales";
import { fold } from "@/lib/text/fold";
import { searchGrams } from "@/lib/text/search-grams";
import { divisions } from "./divisions";
import { industries } from "./industries";
import { techFields } from "./tech-fields";
import type { Tree, TreeItem } from "./tree";

/** The lists a form field can search. */
export const searchableLists = {
  "tech-fields": techFields,
  industries,
  divisions,
} as const satisfies Record<string, Tree>;

export type SearchableList = keyof typeof searchableLists;

/** An entry found: its code and the names from the top down in the reader's language. */
export type TaxonomyHit = { code: string; path: string[] };

type Entry = { item: TreeItem; own: string; whole: string };

function textOf(item: TreeItem): string {
  return fold([item.zhHans, item.zhHant, item.en, item.code].join(" "));
}

function indexOf(tree: Tree): Entry[] {
  return tree.items
    .filter((item) => tree.childrenOf(item.code).length === 0)
    .map((item) => ({
      item,
      own: textOf(item),
      whole: tree.pathOf(item.code).map(textOf).join(" "),
    }));
}

const indexes = new Map<SearchableList, Entry[]>();

function indexFor(list: SearchableList): Entry[] {
  const known = indexes.get(list) ?? indexOf(searchableLists[list]);
  indexes.set(list, known);
  return known;
}

/** Lower is better: the entry's own name before its headings, beginnings before middles. */
function rankOf(entry: Entry, words: readonly string[]): number {
  const inOwn = words.filter((word) => entry.own.includes(word)).length;
  const starts = words.filter((word) => entry.own.startsWith(word)).length;
  return -(inOwn * 2 + starts);
}

type Ranked = { entry: Entry; rank: number };

function exactHits(entries: readonly Entry[], query: string): Ranked[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  return entries
    .filter((entry) => words.every((word) => entry.whole.includes(word)))
    .map((entry) => ({ entry, rank: rankOf(entry, words) }));
}

/** Less than this share of a search in an entry is chance. */
const closeShareMin = 0.5;

/** Entries that hold most of what was typed, as 机器人 holds most of 工业机器人. */
function closeHits(entries: readonly Entry[], query: string): Ranked[] {
  const grams = searchGrams(query);
  return entries
    .map((entry) => {
      const met = grams.filter((gram) => entry.whole.includes(gram)).length;
      return { entry, rank: -met / grams.length };
    })
    .filter(({ rank }) => rank <= -closeShareMin);
}

/**
 * Finds entries of a list by any words of their whole path, in any of the three languages and either script;
 * where no entry holds them all, those that hold most of what was typed.
 * @returns the best hits first, at most `limit`
 */
export function searchTaxonomy(
  list: SearchableList,
  query: string,
  options: { locale: Locale; limit: number },
): TaxonomyHit[] {
  const tree = searchableLists[list];
  const entries = indexFor(list);
  const exact = exactHits(entries, query);
  return (exact.length > 0 ? exact : closeHits(entries, query))
    .sort((a, b) => a.rank - b.rank || a.entry.item.code.localeCompare(b.entry.item.code))
    .slice(0, options.limit)
    .map(({ entry }) => ({
      code: entry.item.code,
      path: tree.pathOf(entry.item.code).map((item) => localize(item, options.locale)),
    }));
}
