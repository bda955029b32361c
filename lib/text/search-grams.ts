import { fold } from "./fold";

const runs = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const isHan = /^\p{Script=Han}/u;

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
  for (const [run] of fold(text).matchAll(runs)) {
    for (const gram of isHan.test(run) ? gramsOfHan(run) : prefixesOf(run)) grams.add(gram);
  }
  return [...grams];
}
