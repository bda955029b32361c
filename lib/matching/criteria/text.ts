import { toOriginal } from "../demand-text";
import type { IndexedUnit } from "../institution-index";
import type { Query, TextGram } from "../query";
import type { UnitFit } from "../unit-fit";
import type { Judgement } from "./judgement";

const evidenceMax = 8;
const phraseLengthMin = 2;

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

/** How much of the demand's wording the leading unit of the institution shares. */
export function judgeText(query: Query, fits: readonly UnitFit[]): Judgement {
  const [best] = fits;
  if (best === undefined || best.text === 0) {
    return { value: 0, reasons: [{ code: "text.none", params: {} }] };
  }
  const { unit, text } = best;
  return {
    value: text,
    reasons: [{ code: "text.unit", params: { unit: unit.id } }],
    evidence: () =>
      joinPlaces(query, unit)
        .slice(0, evidenceMax)
        .map(({ source, start, end }) => ({
          field: source.field,
          ...toOriginal(source, { start, end }),
          unit: unit.id,
          phrase: phraseFor(unit, source.folded.text.slice(start, end)),
          concept: null,
        })),
  };
}
