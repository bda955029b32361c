import type { DirectoryIndex } from "./institution-index";
import type { DemandGrams } from "./query";

/** BM25 of each unit of the directory for the demand's pieces of text, by the unit's place in the index. */
export function scoreTexts(grams: DemandGrams, index: DirectoryIndex): Float64Array {
  const { k1, b } = index.weights.text;
  const scores = new Float64Array(index.unitCount);
  for (const [gram, { weight }] of grams) {
    for (const { unit, count } of index.postings.get(gram) ?? []) {
      const lengthShare = 1 - b + (b * unit.length) / index.meanUnitLength;
      scores[unit.place] =
        (scores[unit.place] ?? 0) + (weight * count * (k1 + 1)) / (count + k1 * lengthShare);
    }
  }
  return scores;
}
