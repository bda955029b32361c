import type { DirectoryIndex } from "./institution-index";
import { weights } from "./model";
import type { Query } from "./query";
import { conceptsNear, type Nearness } from "./thesaurus/thesaurus";

/** How much a concept near the one that is asked for counts. */
export const nearnessShares: Readonly<Record<Nearness, number>> = {
  same: 1,
  related: weights.concept.related,
  sibling: weights.concept.sibling,
};

/** What each unit of the index has in common with a demand, by the unit's ordinal. */
export type Similarity = {
  /** Weight of the demand's concepts that the unit names. */
  concepts: Float64Array;
  /** Weight of the demand's pieces of text that the unit holds, as BM25. */
  text: Float64Array;
};

function compareConcepts(query: Query, index: DirectoryIndex): Float64Array {
  const scores = new Float64Array(index.unitCount);
  for (const [id, { weight }] of query.concepts) {
    const met = new Set<number>();
    for (const [near, nearness] of conceptsNear(id)) {
      for (const unit of index.conceptUnits.get(near) ?? []) {
        if (met.has(unit)) continue;
        met.add(unit);
        scores[unit] = (scores[unit] ?? 0) + weight * nearnessShares[nearness];
      }
    }
  }
  return scores;
}

function compareText(query: Query, index: DirectoryIndex): Float64Array {
  const scores = new Float64Array(index.unitCount);
  for (const [gram, { weight }] of query.grams) {
    for (const { unit, impact } of index.postings.get(gram) ?? []) {
      scores[unit] = (scores[unit] ?? 0) + weight * impact;
    }
  }
  return scores;
}

/** Compares a demand with all units of a directory at once. */
export function compareWithUnits(query: Query, index: DirectoryIndex): Similarity {
  return { concepts: compareConcepts(query, index), text: compareText(query, index) };
}
