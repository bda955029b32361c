import type { DirectoryRecord } from "@/lib/directory/record";
import { fold } from "@/lib/text/fold";
import { gramsOf } from "./grams";
import { findConcept, findMentions, type Concept } from "./thesaurus/thesaurus";

/** A unit as the engine reads it. */
export type IndexedUnit = {
  id: string;
  phrases: readonly { text: string; folded: string }[];
  grams: ReadonlyMap<string, number>;
  /** Total weight of its grams. */
  length: number;
};

export type IndexedInstitution = {
  record: DirectoryRecord;
  units: readonly IndexedUnit[];
  /** The concepts it names, each with the units that name it. */
  concepts: ReadonlyMap<string, readonly string[]>;
  /** Broader, narrower and sibling concepts of those, with how near they are. */
  related: ReadonlyMap<string, { nearness: "related" | "sibling"; via: string }>;
  fields: readonly string[];
  /** Bodies merged into this one; whoever names them means it. */
  predecessors: readonly DirectoryRecord[];
};

/** A directory prepared for ranking; made once for each version of the directory. */
export type DirectoryIndex = {
  institutions: readonly IndexedInstitution[];
  bySlug: ReadonlyMap<string, IndexedInstitution>;
  conceptIdf: (id: string) => number;
  gramIdf: (gram: string) => number;
  meanUnitLength: number;
};

function phrasesOf(unit: DirectoryRecord["units"][number]): string[] {
  return [...unit.can.zhHans, ...unit.can.en, unit.name.zhHans, unit.name.en];
}

function indexUnit(unit: DirectoryRecord["units"][number]): IndexedUnit {
  const phrases = phrasesOf(unit).map((text) => ({ text, folded: fold(text) }));
  const grams = new Map<string, number>();
  let length = 0;
  for (const { folded } of phrases) {
    for (const gram of gramsOf(folded)) {
      grams.set(gram.text, (grams.get(gram.text) ?? 0) + 1);
      length += gram.weight;
    }
  }
  return { id: unit.id, phrases, grams, length };
}

function conceptsOf(unit: IndexedUnit): string[] {
  return unit.phrases.flatMap(({ folded }) =>
    findMentions(folded).map(({ concept }) => concept.id),
  );
}

function namedConcepts(units: readonly IndexedUnit[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const unit of units) {
    for (const id of new Set(conceptsOf(unit))) named.set(id, [...(named.get(id) ?? []), unit.id]);
  }
  return named;
}

const childrenOf = new Map<string, string[]>();

function noteChildren(all: readonly Concept[]): void {
  for (const concept of all) {
    for (const parent of concept.broader) {
      childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), concept.id]);
    }
  }
}

function relatedConcepts(named: IndexedInstitution["concepts"]): IndexedInstitution["related"] {
  const related = new Map<string, { nearness: "related" | "sibling"; via: string }>();
  const note = (id: string, nearness: "related" | "sibling", via: string) => {
    if (named.has(id) || related.get(id)?.nearness === "related") return;
    related.set(id, { nearness, via });
  };
  for (const id of named.keys()) {
    const parents = findConcept(id)?.broader ?? [];
    for (const near of [...parents, ...(childrenOf.get(id) ?? [])]) note(near, "related", id);
    for (const parent of parents) {
      for (const sibling of childrenOf.get(parent) ?? []) note(sibling, "sibling", id);
    }
  }
  return related;
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
    const count = counts.get(term) ?? 0;
    return Math.log(1 + (total - count + 0.5) / (count + 0.5));
  };
}

/** Prepares a directory for ranking. */
export function buildIndex(
  records: readonly DirectoryRecord[],
  concepts: readonly Concept[],
): DirectoryIndex {
  if (childrenOf.size === 0) noteChildren(concepts);
  const institutions = records.map((record): IndexedInstitution => {
    const units = record.units.map(indexUnit);
    const named = namedConcepts(units);
    const unitFields = record.units.flatMap((unit) => unit.fields);
    return {
      record,
      units,
      concepts: named,
      related: relatedConcepts(named),
      fields: [...new Set([...record.techFields, ...unitFields])],
      predecessors: records.filter(
        ({ status, successor }) => status === "merged" && successor === record.slug,
      ),
    };
  });
  const units = institutions.flatMap((institution) => institution.units);
  const lengths = units.reduce((sum, unit) => sum + unit.length, 0);
  return {
    institutions,
    bySlug: new Map(institutions.map((each) => [each.record.slug, each])),
    conceptIdf: idfOf(
      countDocuments(institutions.map((each) => each.concepts.keys())),
      institutions.length,
    ),
    gramIdf: idfOf(countDocuments(units.map((unit) => unit.grams.keys())), units.length),
    meanUnitLength: units.length === 0 ? 1 : lengths / units.length,
  };
}
