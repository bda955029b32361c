import type { DirectoryUnit } from "@/lib/directory/unit";
import type { PiecePlace } from "../demand-pieces";
import { toOriginal } from "../demand-text";
import type { DirectoryIndex } from "../institution-index";
import type { Reason } from "../match";
import { firstEntryFrom } from "../postings";
import type { Query } from "../query";
import { foldForNow, stringOf } from "../reading/code-text";
import { phrasesOf } from "../unit-reading";
import type { Found } from "./judgement";

const evidenceMax = 8;

type Phrase = { text: string; folded: string };

/** Phrases of units that led before, with their foldings: the same ones lead for many demands. */
const phrasesKept = new WeakMap<DirectoryUnit, readonly Phrase[]>();

function foldedPhrasesOf(unit: DirectoryUnit): readonly Phrase[] {
  const known = phrasesKept.get(unit);
  if (known !== undefined) return known;
  const phrases = phrasesOf(unit).map((text) => ({ text, folded: stringOf(foldForNow(text)) }));
  phrasesKept.set(unit, phrases);
  return phrases;
}

/** Whether a unit holds a piece, by its number. */
function isHeldBy(unit: number, piece: number, { reading: { pieces } }: DirectoryIndex): boolean {
  const entry = firstEntryFrom(pieces, piece, unit);
  return entry < (pieces.offsets[piece + 1] ?? 0) && pieces.units[entry] === unit;
}

type Stretch = Omit<PiecePlace, "number">;

/** Neighbouring pieces that the unit holds, joined into phrases of the demand; the weightiest first. */
function joinPlaces(query: Query, unit: number, index: DirectoryIndex): Stretch[] {
  const joined: Stretch[] = [];
  for (const { text, start, end, number, weight } of query.pieces.places()) {
    if (!isHeldBy(unit, number, index)) continue;
    const last = joined.at(-1);
    if (last !== undefined && last.text === text && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.weight += weight;
    } else joined.push({ text, start, end, weight });
  }
  return joined.sort((a, z) => z.weight - a.weight || a.start - z.start).slice(0, evidenceMax);
}

/** The phrase of a unit that holds a stretch of the demand, or most of it. */
function phraseFor(phrases: readonly Phrase[], words: string): string {
  const pieces = [...words].slice(1).map((next, index) => `${words[index] ?? ""}${next}`);
  let best = phrases[0]?.text ?? "";
  let most = 0;
  for (const { text, folded } of phrases) {
    const count = folded.includes(words)
      ? pieces.length
      : pieces.filter((piece) => folded.includes(piece)).length;
    if (count > most) [best, most] = [text, count];
    if (most === pieces.length) break;
  }
  return best;
}

/** The unit that shares the demand's wording. */
export function textReasons(value: number, unit: DirectoryUnit | undefined): Reason[] {
  if (value === 0 || unit === undefined) return [{ code: "text.none", params: {} }];
  return [{ code: "text.unit", params: { unit: unit.id } }];
}

/** Phrases of the demand whose wording the unit shares. */
export function textEvidence(query: Query, unit: number, index: DirectoryIndex): Found[] {
  const directoryUnit = index.units[unit];
  if (directoryUnit === undefined) return [];
  const phrases = foldedPhrasesOf(directoryUnit);
  return joinPlaces(query, unit, index).map((stretch) => {
    const { field, folded } = stretch.text;
    const phrase = phraseFor(phrases, stringOf(folded, stretch.start, stretch.end));
    const { start, end } = toOriginal(stretch.text, stretch);
    return { field, start, end, unit: directoryUnit.id, phrase, concept: null };
  });
}
