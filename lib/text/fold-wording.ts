import { z } from "zod";
import wording from "./data/hong-kong-wording.json";
import variants from "./data/search-variants.json";
import { fold, foldWithOffsets, type Folded } from "./fold";

const groups = z.array(z.array(z.string()).min(2));
const wordingPairs = z.object({ words: groups }).parse(wording).words;

/** Each folded word that has others of the same meaning, with the one that stands for all of them. */
function chooseWords(): ReadonlyMap<string, string> {
  const known = new Map<string, string[]>();
  for (const words of [...groups.parse(variants), ...wordingPairs]) {
    const merged = [...new Set(words.map(fold).flatMap((word) => known.get(word) ?? [word]))];
    for (const word of merged) known.set(word, merged);
  }
  return new Map([...known].map(([word, [first = word]]) => [word, first]));
}

/** Each folded word that has others of the same meaning, with the one that stands for all of them. */
export const chosenWords = chooseWords();
// The longest first: 资讯科技 is a word of its own, not 资讯 and 科技.
const words = new RegExp(
  [...chosenWords.keys()].sort((a, b) => b.length - a.length).join("|"),
  "g",
);

function append(to: Folded, from: Folded, { start, end }: { start: number; end: number }): void {
  to.text += from.text.slice(start, end);
  // One by one: a long text has more places than a call may have arguments.
  for (let place = start; place < end; place += 1) {
    to.starts.push(from.starts[place] ?? 0);
    to.ends.push(from.ends[place] ?? 0);
  }
}

/** Puts a word in the place of another; one of the same length is met character by character. */
function appendWord(to: Folded, from: Folded, place: { start: number; word: string }): void {
  const { start, word } = place;
  const instead = chosenWords.get(word) ?? word;
  const last = start + word.length - 1;
  const isAlike = instead.length === word.length;
  to.text += instead;
  for (let index = 0; index < instead.length; index += 1) {
    to.starts.push(from.starts[isAlike ? start + index : start] ?? 0);
    to.ends.push(from.ends[isAlike ? start + index : last] ?? 0);
  }
}

function chooseWordsOf(folded: Folded): Folded {
  const result: Folded = { text: "", starts: [], ends: [] };
  let end = 0;
  for (const match of folded.text.matchAll(words)) {
    append(result, folded, { start: end, end: match.index });
    appendWord(result, folded, { start: match.index, word: match[0] });
    end = match.index + match[0].length;
  }
  append(result, folded, { start: end, end: folded.text.length });
  return result;
}

/**
 * The readings a text is searched by: folded as it is written, and with one word for each meaning, so that
 * 機械人 meets 机器人 and 資訊 meets 信息; only the first where they are the same. Offsets lead to the original.
 */
export function foldReadings(text: string): [Folded, ...Folded[]] {
  const written = foldWithOffsets(text);
  const worded = chooseWordsOf(written);
  return worded.text === written.text ? [written] : [written, worded];
}
