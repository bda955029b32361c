import type { DirectoryRecord } from "@/lib/directory/record";
import { foldText } from "./fold-text";
import { gramsOf } from "./grams";
import type { Weights } from "./models/weights";
import {
  findConcept,
  findCues,
  findOverlappingMentions,
  type Concept,
} from "./thesaurus/thesaurus";

/** How a concept asked for is met: by itself, or by one near it in the thesaurus. */
type Nearness = "same" | "hinted" | "related" | "sibling";

/** A concept a unit answers to, and the one it names in its own words. */
export type Answer = { nearness: Nearness; via: string };

/** A unit as the engine reads it. */
export type IndexedUnit = {
  id: string;
  /** Its place in the index. */
  place: number;
  fields: readonly string[];
  /** The concepts it names and those near them. */
  answers: ReadonlyMap<string, Answer>;
  /** Its own words for a concept it names or hints at. */
  wordings: ReadonlyMap<string, string>;
  phrases: readonly { text: string; folded: string }[];
  grams: ReadonlyMap<string, number>;
  /** Total weight of its grams. */
  length: number;
};

export type IndexedInstitution = {
  record: DirectoryRecord;
  units: readonly IndexedUnit[];
  fields: readonly string[];
  /** Every name it or a body merged into it goes by, folded, the longest first. */
  names: readonly string[];
};

type Posting = { unit: IndexedUnit; count: number };

/** A directory prepared for ranking; made once for each version of the directory. */
export type DirectoryIndex = {
  /** The weights it was prepared for; the rules read them here. */
  weights: Weights;
  institutions: readonly IndexedInstitution[];
  bySlug: ReadonlyMap<string, IndexedInstitution>;
  /** For each piece of text the units that hold it, and how often. */
  postings: ReadonlyMap<string, readonly Posting[]>;
  unitCount: number;
  /** How much a concept tells, by how few units name it. */
  conceptWeight: (id: string) => number;
  gramIdf: (gram: string) => number;
  meanUnitLength: number;
};

function phrasesOf(unit: DirectoryRecord["units"][number]): string[] {
  return [...unit.can.zhHans, ...unit.can.en, unit.name.zhHans, unit.name.en];
}

function gramCounts(phrases: IndexedUnit["phrases"], weights: Weights) {
  const grams = new Map<string, number>();
  let length = 0;
  for (const { folded } of phrases) {
    for (const gram of gramsOf(folded, weights.text)) {
      grams.set(gram.text, (grams.get(gram.text) ?? 0) + 1);
      length += gram.weight;
    }
  }
  return { grams, length };
}

function childrenOf(all: readonly Concept[]): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const { id, broader } of all) {
    for (const parent of broader) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  return children;
}

/** What a text that names these concepts answers to: themselves, those above and below, and their siblings. */
function answersOf(
  named: readonly string[],
  hinted: readonly string[],
  children: ReadonlyMap<string, readonly string[]>,
): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  const note = (id: string, nearness: Nearness, via: string) => {
    if (!answers.has(id)) answers.set(id, { nearness, via });
  };
  for (const id of named) note(id, "same", id);
  for (const id of hinted) note(id, "hinted", id);
  for (const id of named) {
    const parents = findConcept(id)?.broader ?? [];
    for (const near of [...parents, ...(children.get(id) ?? [])]) note(near, "related", id);
  }
  for (const id of named) {
    for (const parent of findConcept(id)?.broader ?? []) {
      for (const sibling of children.get(parent) ?? []) note(sibling, "sibling", id);
    }
  }
  return answers;
}

type Preparation = { children: ReadonlyMap<string, readonly string[]>; weights: Weights };

function indexUnit(
  unit: DirectoryRecord["units"][number],
  place: number,
  { children, weights }: Preparation,
): IndexedUnit {
  const phrases = phrasesOf(unit).map((text) => ({ text, folded: foldText(text).text }));
  const named = new Map<string, string>();
  const hinted = new Map<string, string>();
  for (const { text, folded } of phrases) {
    const mentions = findOverlappingMentions(folded);
    for (const { concept } of mentions) if (!named.has(concept.id)) named.set(concept.id, text);
    for (const { concept } of findCues(folded, mentions)) {
      if (!hinted.has(concept.id)) hinted.set(concept.id, text);
    }
  }
  const wordings = new Map([...hinted, ...named]);
  const answers = answersOf([...named.keys()], [...hinted.keys()], children);
  return {
    id: unit.id,
    place,
    fields: unit.fields,
    answers,
    wordings,
    phrases,
    ...gramCounts(phrases, weights),
  };
}

function namedBy({ answers }: IndexedUnit): string[] {
  return [...answers].flatMap(([id, { nearness }]) => (nearness === "same" ? [id] : []));
}

const nameLengthMin = 3;

/** Every name these bodies go by that is long enough to mean them. */
function namesOf(records: readonly DirectoryRecord[]): string[] {
  const all = records.flatMap(({ names: { zhHans, zhHant, en, abbr }, aliases, formerNames }) =>
    [zhHans, zhHant, en, abbr ?? "", ...aliases, ...formerNames].map((name) => foldText(name).text),
  );
  const long = all.filter((name) => name.length >= nameLengthMin);
  return [...new Set(long)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function postingsOf(units: readonly IndexedUnit[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  for (const unit of units) {
    for (const [gram, count] of unit.grams) {
      const known = postings.get(gram);
      if (known === undefined) postings.set(gram, [{ unit, count }]);
      else known.push({ unit, count });
    }
  }
  return postings;
}

function countDocuments(sets: readonly Iterable<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) {
    for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** The rarer in the directory, the more a shared term says; unseen terms say most. */
function idfOf(counts: ReadonlyMap<string, number>, total: number): (term: string) => number {
  return (term) => {
    const count = Math.max(0.5, counts.get(term) ?? 0);
    return Math.log(1 + (total - count + 0.5) / (count + 0.5));
  };
}

/** Prepares a directory for ranking. */
export function buildIndex(
  records: readonly DirectoryRecord[],
  concepts: readonly Concept[],
  weights: Weights,
): DirectoryIndex {
  const preparation = { children: childrenOf(concepts), weights };
  let unitCount = 0;
  const institutions = records.map((record): IndexedInstitution => {
    const units = record.units.map((unit) => indexUnit(unit, unitCount++, preparation));
    const unitFields = record.units.flatMap((unit) => unit.fields);
    return {
      record,
      units,
      fields: [...new Set([...record.techFields, ...unitFields])],
      names: namesOf([
        record,
        ...records.filter(
          ({ status, successor }) => status === "merged" && successor === record.slug,
        ),
      ]),
    };
  });
  const units = institutions.flatMap((institution) => institution.units);
  // In one order whatever the order of the directory: sums of fractions differ in their last digits.
  const lengths = units
    .map(({ length }) => length)
    .sort((a, b) => a - b)
    .reduce((sum, length) => sum + length, 0);
  const conceptIdf = idfOf(countDocuments(units.map(namedBy)), units.length);
  return {
    weights,
    institutions,
    bySlug: new Map(institutions.map((each) => [each.record.slug, each])),
    postings: postingsOf(units),
    unitCount,
    conceptWeight: (id) => conceptIdf(id) ** weights.concept.rarity,
    gramIdf: idfOf(countDocuments(units.map((unit) => unit.grams.keys())), units.length),
    meanUnitLength: units.length === 0 ? 1 : lengths / units.length,
  };
}
