import { toOriginal } from "../demand-text";
import type { DirectoryIndex, IndexedInstitution, IndexedUnit } from "../institution-index";
import { weights } from "../model";
import type { Query, TextGram } from "../query";
import type { Judgement } from "./judgement";

const { k1, b } = weights.text;
const evidenceMax = 8;
const phraseLengthMin = 2;

/** BM25 of a unit for the demand's pieces of text. */
function scoreUnit(query: Query, unit: IndexedUnit, meanLength: number): number {
  const lengthShare = 1 - b + (b * unit.length) / meanLength;
  let score = 0;
  for (const [gram, { weight }] of query.grams) {
    const count = unit.grams.get(gram) ?? 0;
    if (count > 0) score += (weight * count * (k1 + 1)) / (count + k1 * lengthShare);
  }
  return score;
}

/** What a unit would score that held every piece once. */
function idealScore(query: Query): number {
  return [...query.grams.values()].reduce((sum, { weight }) => sum + weight, 0);
}

/** Neighbouring pieces that the unit holds, joined into phrases of the demand. */
function joinPlaces(query: Query, unit: IndexedUnit): TextGram[] {
  const places = [...query.grams]
    .filter(([gram]) => gram.length >= phraseLengthMin && unit.grams.has(gram))
    .flatMap(([, { places: found, weight }]) => found.map((place) => ({ ...place, weight })));
  places.sort((a, z) =>
    a.source.field < z.source.field ? -1 : a.source.field > z.source.field ? 1 : a.start - z.start,
  );
  const joined: TextGram[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last !== undefined && last.source === place.source && place.start <= last.end) {
      last.end = Math.max(last.end, place.end);
      last.weight += place.weight;
    } else joined.push({ ...place });
  }
  return joined.sort((a, z) => z.weight - a.weight || a.start - z.start);
}

/** The phrase of the unit that holds a stretch of the demand, or most of it. */
function phraseFor(unit: IndexedUnit, words: string): string {
  const pieces = [...words].slice(1).map((next, index) => `${words[index] ?? ""}${next}`);
  const held = (folded: string) => pieces.filter((piece) => folded.includes(piece)).length;
  const ranked = unit.phrases.map((phrase) => ({ phrase, count: held(phrase.folded) }));
  return ranked.sort((a, z) => z.count - a.count)[0]?.phrase.text ?? "";
}

/** How much of the demand's wording the best unit of the institution shares. */
export function judgeText(
  query: Query,
  institution: IndexedInstitution,
  index: DirectoryIndex,
): Judgement {
  const ideal = idealScore(query);
  const scored = institution.units
    .map((unit) => ({ unit, score: scoreUnit(query, unit, index.meanUnitLength) }))
    .sort((a, z) => z.score - a.score || (a.unit.id < z.unit.id ? -1 : 1));
  const best = scored[0];
  if (best === undefined || best.score === 0 || ideal === 0) {
    return { value: 0, reasons: [{ code: "text.none", params: {} }], evidence: [] };
  }
  const { unit } = best;
  const phrases = joinPlaces(query, unit).slice(0, evidenceMax);
  return {
    value: Math.min(1, best.score / ideal / weights.text.fullAt),
    unit: unit.id,
    reasons: [{ code: "text.unit", params: { unit: unit.id } }],
    evidence: phrases.map(({ source, start, end }) => ({
      field: source.field,
      ...toOriginal(source, { start, end }),
      unit: unit.id,
      phrase: phraseFor(unit, source.folded.text.slice(start, end)),
      concept: null,
    })),
  };
}
