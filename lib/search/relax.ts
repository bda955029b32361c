import { findMentions } from "@/lib/matching/thesaurus/thesaurus";
import type { Needle } from "./needles";
import {
  synonymsOfConcept,
  termsMax,
  withSynonyms,
  type SearchQuery,
  type Term,
} from "./search-query";

const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });
const splitLengthMin = 3;
const particles = new Set(["的", "和", "与", "及", "或", "在", "对", "为", "了", "是", "有", "等"]);

function wordsOfHan(text: string): string[] {
  const words = [...segmenter.segment(text)].map(({ segment }) => segment);
  const telling = words.filter((word) => !particles.has(word));
  return telling;
}

const plainTerm = (text: string): Term => ({ wordings: [[{ kind: "han", text }]], synonyms: [] });

/** Concepts stay whole, with their other names; what stands between them falls into its words. */
function termsOfHan(text: string): Term[] {
  const terms: Term[] = [];
  let at = 0;
  for (const { concept, start, end } of findMentions(text)) {
    terms.push(...wordsOfHan(text.slice(at, start)).map(plainTerm));
    terms.push(withSynonyms(plainTerm(text.slice(start, end)), synonymsOfConcept(concept)));
    at = end;
  }
  return [...terms, ...wordsOfHan(text.slice(at)).map(plainTerm)];
}

function splitNeedle(needle: Needle): Term[] {
  const isShort = [...needle.text].length < splitLengthMin;
  if (needle.kind === "han" && !isShort) return termsOfHan(needle.text);
  return [{ wordings: [[needle]], synonyms: [] }];
}

/** A term as the words it is made of; one that names a concept stays as it is. */
function splitTerm(term: Term): Term[] {
  if (term.synonyms.length > 0) return [term];
  // The last wording has one word for each meaning, which is how most texts read.
  const terms = term.wordings.at(-1)?.flatMap(splitNeedle) ?? [];
  return terms.length <= 1 ? [term] : terms;
}

/**
 * The query by its words, in any order and apart from each other, for when nothing holds it as it was typed;
 * null where that is the same query.
 */
export function relaxQuery(query: SearchQuery): SearchQuery | null {
  const terms = query.terms.flatMap(splitTerm);
  return terms.length === query.terms.length ? null : { ...query, terms: terms.slice(0, termsMax) };
}

/** The words of a query that can be looked for one by one; none where it has only one. */
export function wordsToTry(query: SearchQuery): string[] {
  const terms = (relaxQuery(query) ?? query).terms;
  const words = terms.map(({ wordings: [first = []] }) => first.map(({ text }) => text).join(" "));
  return words.length > 1 ? [...new Set(words)] : [];
}
