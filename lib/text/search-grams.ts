import { fold } from "./fold";

// A word ends where Chinese begins: “AI芯片” is a word and a Chinese run.
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const isHan = /^\p{Script=Han}/u;

/** A stretch of Chinese or a word of another script in a folded text; `at` counts UTF-16 units. */
export type Run = { text: string; at: number; isHan: boolean };

/** The Chinese stretches and the words of a folded text, without what stands between them. */
export function runsOf(folded: string): Run[] {
  return [...folded.matchAll(runs)].map(({ 0: text, index: at }) => ({
    text,
    at,
    isHan: isHan.test(text),
  }));
}

/** Latin words are found by their beginnings from this many characters on. */
const prefixLengthMin = 2;
const prefixLengthMax = 24;

function gramsOfHan(run: string): string[] {
  const characters = [...run];
  return [
    ...characters,
    ...characters.slice(1).map((next, index) => `${characters[index] ?? ""}${next}`),
  ];
}

function prefixesOf(word: string): string[] {
  const characters = [...word].slice(0, prefixLengthMax);
  return characters.length < prefixLengthMin
    ? [word]
    : characters
        .slice(prefixLengthMin - 1)
        .map((_, index) => characters.slice(0, prefixLengthMin + index).join(""));
}

/**
 * The pieces a text is found by: characters and pairs of characters of Chinese, beginnings of other words.
 * The pieces of a search lie among those of every text that holds it, in either script.
 */
export function searchGrams(text: string): string[] {
  const grams = new Set<string>();
  for (const run of runsOf(fold(text))) {
    for (const gram of run.isHan ? gramsOfHan(run.text) : prefixesOf(run.text)) grams.add(gram);
  }
  return [...grams];
}
