import { runsOf, type Run } from "@/lib/text/search-grams";

/**
 * Something to look for in a folded text: Chinese characters anywhere, a whole word of another script, or
 * the beginning of one.
 */
export type Needle = { readonly kind: "han" | "word" | "wordStart"; readonly text: string };

/** Longer words are indexed by this many characters of their beginning. */
const wordLengthMax = 24;
/** Stands before a whole word in the index; no folded word holds it. */
const wholeWord = "=";

/** The pieces of the index that a text holding the needle must have; see `wholeWordGrams`. */
export function gramsOfNeedle({ kind, text }: Needle): string[] {
  if (kind === "word") return [`${wholeWord}${text}`];
  if (kind === "wordStart") return [[...text].slice(0, wordLengthMax).join("")];
  const characters = [...text];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((next, index) => `${characters[index] ?? ""}${next}`);
}

/** The pieces by which the whole words of a folded text are found. */
export function wholeWordGrams(folded: string): string[] {
  return runsOf(folded).flatMap(({ text, isHan }) => (isHan ? [] : [`${wholeWord}${text}`]));
}

/** A folded text with one space around every run, so that a word begins behind a space. */
export function spacedForm(folded: string): string {
  const runs = runsOf(folded).map(({ text }) => text);
  return runs.length === 0 ? "" : ` ${runs.join(" ")} `;
}

/** How a needle reads in a spaced form. */
export function spacedNeedle({ kind, text }: Needle): string {
  if (kind === "han") return text;
  return kind === "word" ? ` ${text} ` : ` ${text}`;
}

const pluralEndings: readonly [RegExp, number][] = [
  [/ies$/, 3],
  [/(?:s|x|ch|sh)es$/, 2],
  [/[^sui]s$/, 1],
  [/y$/, 1],
];
const stemmedLengthMin = 5;

/** “robots” and “laboratories” are looked for by what robot and laboratory begin with, too. */
function stemOf(word: string): string {
  if (word.length < stemmedLengthMin || !/^[a-z]+$/.test(word)) return word;
  const [, cut = 0] = pluralEndings.find(([ending]) => ending.test(word)) ?? [];
  return word.slice(0, word.length - cut);
}

/** What a run of the query looks for: words by their beginnings, single letters and digits as they are. */
export function needleOfTyped({ text, isHan }: Run): Needle {
  if (isHan) return { kind: "han", text };
  return [...text].length === 1
    ? { kind: "word", text }
    : { kind: "wordStart", text: stemOf(text) };
}

/** Short words of a synonym mean themselves alone: IC is no beginning of ice. */
const wholeLengthMax = 4;

/** What a run of a synonym or another name looks for. */
export function needleOfSynonym({ text, isHan }: Run): Needle {
  if (isHan) return { kind: "han", text };
  return { kind: text.length <= wholeLengthMax ? "word" : "wordStart", text };
}

/** English words that say nothing of what is looked for. */
const fillers = new Set(
  "a an and are at by do does for from how in is of on or the to what which who with".split(" "),
);

/** Whether this is a word every text holds. */
export function isFillerWord({ text }: Needle): boolean {
  return fillers.has(text);
}
