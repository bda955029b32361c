import { toMainlandCharacter } from "./characters";

/** A folded text and, for each of its code units, where the original that gave it begins and ends. */
export type Folded = { text: string; starts: number[]; ends: number[] };

// A base letter with what is combined onto it is one unit: “é” written as two code points folds as one.
const graphemes = /\P{M}\p{M}*|\p{M}+/gu;

function foldUnit(unit: string): string {
  return toMainlandCharacter(unit.normalize("NFKC")).toLowerCase();
}

/** Folds a text and keeps the way back: offsets count UTF-16 code units of the original, ends exclusive. */
export function foldWithOffsets(text: string): Folded {
  const folded: Folded = { text: "", starts: [], ends: [] };
  for (const match of text.matchAll(graphemes)) {
    const unit = foldUnit(match[0]);
    folded.text += unit;
    for (let index = 0; index < unit.length; index += 1) {
      folded.starts.push(match.index);
      folded.ends.push(match.index + match[0].length);
    }
  }
  return folded;
}

/**
 * One form for one meaning: full-width and half-width (Unicode NFKC), 繁體 and 简体, capitals and small letters
 * fold together. Characters are converted one by one, so a text folds as its parts do.
 */
export function fold(text: string): string {
  return foldWithOffsets(text).text;
}
