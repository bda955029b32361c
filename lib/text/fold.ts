import { toMainlandCharacter } from "./characters";

/** A folded text and, for each of its code units, where the original that gave it begins and ends. */
export type Folded = { text: string; starts: number[]; ends: number[] };

/**
 * A base letter with what is combined onto it is one unit: “é” written as two code points folds as one. No language
 * combines more than 30 marks (UAX #15, stream-safe text); putting thousands in order would take long.
 */
export const grapheme = /\P{M}\p{M}{0,30}|\p{M}{1,30}/u;
const graphemes = new RegExp(grapheme, "gu");

/** Characters that stand for one another, as in 坐标/座標 or 复合/覆合: a text converted with one is still the same text. */
const alike = new Map([
  ["座", "坐"],
  ["覆", "复"],
  ["象", "像"],
  ["瞭", "了"],
  ["揹", "背"],
]);

const known = new Map<string, string>();

/** Folds one letter with what is combined onto it. Those of one code unit are kept: every text is made of them. */
export function foldLetter(unit: string): string {
  const found = unit.length === 1 ? known.get(unit) : undefined;
  if (found !== undefined) return found;
  const character = toMainlandCharacter(unit.normalize("NFKC")).toLowerCase();
  const folded = alike.get(character) ?? character;
  if (unit.length === 1) known.set(unit, folded);
  return folded;
}

function append(folded: Folded, unit: string, start: number): void {
  const text = foldLetter(unit);
  folded.text += text;
  for (let index = 0; index < text.length; index += 1) {
    folded.starts.push(start);
    folded.ends.push(start + unit.length);
  }
}

// Latin letters, Chinese characters and their punctuation, without anything that combines: all of most texts.
const plain = /^[\u0000-\u02FF\u2010-\u2027\u3000-\u3029\u3400-\u9FFF\uFF01-\uFF5E]*$/;

/** Folds a text and keeps the way back: offsets count UTF-16 code units of the original, ends exclusive. */
export function foldWithOffsets(text: string): Folded {
  const folded: Folded = { text: "", starts: [], ends: [] };
  if (plain.test(text)) {
    for (let at = 0; at < text.length; at += 1) append(folded, text.charAt(at), at);
    return folded;
  }
  for (const match of text.matchAll(graphemes)) append(folded, match[0], match.index);
  return folded;
}

/**
 * One form for one meaning: full-width and half-width (Unicode NFKC), 繁體 and 简体, capitals and small letters
 * fold together. Characters are converted one by one, so a text folds as its parts do.
 */
export function fold(text: string): string {
  return foldWithOffsets(text).text;
}
