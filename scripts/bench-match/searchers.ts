import { create, insert, search } from "@orama/orama";
import MiniSearch from "minisearch";
import type { DirectoryRecord } from "@/lib/directory/record";
import { foldReadings } from "@/lib/text/fold-wording";
import { runsOf } from "@/lib/text/search-grams";

/** Slugs of the bodies that answer a text, best first. */
export type Search = (text: string, top: number) => readonly string[];

/** A text search library with one way of taking texts apart. */
export type Searcher = {
  name: string;
  tokens: string;
  make: (records: readonly DirectoryRecord[]) => Search;
};

type Document = { id: number; body: string; text: string };

/**
 * The very texts the engine reads, one document a unit: both libraries rank bodies better by their best unit
 * than by one long document.
 */
function toDocuments(records: readonly DirectoryRecord[]): Document[] {
  const units = records.flatMap((record) => record.units.map((unit) => ({ unit, record })));
  return units.map(({ unit: { name, can }, record }, id) => ({
    id,
    body: record.slug,
    text: [name.zhHans, name.en, ...can.zhHans, ...can.en].join("\n"),
  }));
}

/** The bodies of the units found, each at the place of its best one. */
function firstBodies(bodies: readonly string[], top: number): string[] {
  return [...new Set(bodies)].slice(0, top);
}

/** Units to ask for, so that this many bodies are among them even where one has many. */
function unitsFor(top: number): number {
  return top * 10;
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((next, index) => `${characters[index] ?? ""}${next}`);
}

/** Pairs of characters of Chinese and whole words of other scripts, folded as the engine folds them. */
function bigrams(text: string): string[] {
  const [written, worded = written] = foldReadings(text);
  return runsOf(worded.text).flatMap((run) => (run.isHan ? pairsOf(run.text) : [run.text]));
}

function miniSearchOf(
  records: readonly DirectoryRecord[],
  options: { tokenize?: (text: string) => string[] },
): Search {
  const documents = toDocuments(records);
  const index = new MiniSearch<Document>({ fields: ["text"], ...options });
  index.addAll(documents);
  const bodies = documents.map(({ body }) => body);
  return (text, top) => {
    const found = index.search(text).slice(0, unitsFor(top));
    return firstBodies(
      found.map(({ id }) => bodies[Number(id)] ?? ""),
      top,
    );
  };
}

function oramaOf(
  records: readonly DirectoryRecord[],
  tokenize: ((text: string) => string[]) | null,
): Search {
  const components =
    tokenize === null
      ? {}
      : { tokenizer: { language: "chinese", normalizationCache: new Map(), tokenize } };
  const index = create({ schema: { body: "string", text: "string" }, components });
  for (const { body, text } of toDocuments(records)) void insert(index, { body, text });
  return (text, top) => {
    const found = search(index, { term: text, properties: ["text"], limit: unitsFor(top) });
    if (found instanceof Promise) throw new Error("Orama answers later only where hooks are set");
    return firstBodies(
      found.hits.map(({ document: { body } }) => body),
      top,
    );
  };
}

/** MiniSearch and Orama as they come, and with the tokens that suit Chinese. */
export const searchers: readonly Searcher[] = [
  {
    name: "MiniSearch",
    tokens: "folded pairs",
    make: (records) => miniSearchOf(records, { tokenize: bigrams }),
  },
  { name: "MiniSearch", tokens: "its own", make: (records) => miniSearchOf(records, {}) },
  { name: "Orama", tokens: "folded pairs", make: (records) => oramaOf(records, bigrams) },
  { name: "Orama", tokens: "its own", make: (records) => oramaOf(records, null) },
];
