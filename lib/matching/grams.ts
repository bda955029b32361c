import type { Weights } from "./models/weights";

type PieceWeights = Pick<Weights["text"], "unigram" | "bigram" | "word">;

/** A piece of a folded text: one or two Chinese characters, or a word; offsets in the folded text. */
export type Gram = { text: string; weight: number; start: number; end: number };

const runs = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const isHan = /^\p{Script=Han}/u;
const isNumber = /^\d/;
const wordLengthMin = 2;

function gramsOfHan(run: string, at: number, worth: PieceWeights): Gram[] {
  const grams: Gram[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const start = at + index;
    const unigram = run.slice(index, index + 1);
    grams.push({ text: unigram, weight: worth.unigram, start, end: start + 1 });
    if (index + 1 === run.length) continue;
    const text = run.slice(index, index + 2);
    grams.push({ text, weight: worth.bigram, start, end: start + 2 });
  }
  return grams;
}

/** Characters, pairs and words of a folded text; numbers say nothing of the topic and stay out. */
export function gramsOf(folded: string, worth: PieceWeights): Gram[] {
  return [...folded.matchAll(runs)].flatMap((match) => {
    const [run] = match;
    if (isHan.test(run)) return gramsOfHan(run, match.index, worth);
    if (isNumber.test(run) || run.length < wordLengthMin) return [];
    const end = match.index + run.length;
    return [{ text: run, weight: worth.word, start: match.index, end }];
  });
}
