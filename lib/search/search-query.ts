import { findMentions, type Concept } from "@/lib/matching/thesaurus/thesaurus";
import { foldReadings } from "@/lib/text/fold-wording";
import { fold } from "@/lib/text/fold";
import { runsOf, type Run } from "@/lib/text/search-grams";
import { nameForms } from "./index-columns";
import { isFillerWord, needleOfSynonym, needleOfTyped, type Needle } from "./needles";

/** Needles that must all be there. */
export type Wording = readonly Needle[];

/**
 * A part of the query: met by any of its wordings, or less well by a synonym. A synonym of several words is
 * only marked where it stands: texts hold it in Chinese, too, and its words apart mean other things.
 */
export type Term = { readonly wordings: readonly Wording[]; readonly synonyms: readonly Wording[] };

/** A query taken apart; a document answers it that meets every term. */
export type SearchQuery = {
  /** As it was typed, without what was cut off. */
  readonly text: string;
  readonly isCut: boolean;
  /** The whole query as names are compared. */
  readonly names: readonly string[];
  readonly terms: readonly Term[];
};

export const queryLengthMax = 80;
export const termsMax = 8;
const synonymsMax = 8;
const namesOfConceptMax = 2;

/** A typed query without control characters and surplus spaces, cut between characters. */
function tidy(typed: string): { text: string; isCut: boolean } {
  const characters = [...typed.replace(/[\s\p{C}]+/gu, " ").trim()];
  const text = characters.slice(0, queryLengthMax).join("").trim();
  return { text, isCut: characters.length > queryLengthMax };
}

/** The wordings of a text as a synonym, one for each reading. */
export function wordingsOf(text: string): Wording[] {
  return foldReadings(text)
    .map((reading) => runsOf(reading.text).map(needleOfSynonym))
    .filter((wording) => wording.length > 0);
}

/** The other ways to write a concept that mean nothing else. */
function namesOfConcept({ zhHans, zhHant, en, abbr, ambiguous }: Concept): string[] {
  const several = [zhHans, zhHant, en].flatMap((names) => names.slice(0, namesOfConceptMax));
  return [...several, ...abbr].filter((name) => !ambiguous.includes(name));
}

/** What else finds what is written of a concept. */
export function synonymsOfConcept(concept: Concept): Wording[] {
  return namesOfConcept(concept).flatMap(wordingsOf);
}

/** Whether whatever holds the one holds the other too. */
function implies(wording: Wording, other: Wording): boolean {
  return other.every((needle) =>
    wording.some(({ kind, text }) => {
      if (needle.kind !== kind) return false;
      return kind === "han" ? text.includes(needle.text) : text.startsWith(needle.text);
    }),
  );
}

/** Adds what the others do not find anyhow. */
export function withSynonyms(term: Term, added: readonly Wording[]): Term {
  const synonyms = [...term.synonyms];
  for (const wording of added) {
    const isKnown = [...term.wordings, ...synonyms].some((other) => implies(wording, other));
    if (!isKnown && synonyms.length < synonymsMax) synonyms.push(wording);
  }
  return { ...term, synonyms };
}

/** The same runs in every reading: words are only put in the place of Chinese by Chinese. */
function readRuns(text: string): { run: Run; needles: readonly Needle[] }[] {
  const [written, ...others] = foldReadings(text).map((reading) => runsOf(reading.text));
  return (written ?? []).map((run, index) => {
    const readings = [run, ...others.flatMap((runs) => runs[index] ?? [])];
    const needles = readings.map(needleOfTyped);
    return { run, needles: needles.filter((each, at) => needles[at - 1]?.text !== each.text) };
  });
}

/** Several terms as one that is met where all of them are. */
export function joinTerms(terms: readonly Term[]): Term {
  const [only, ...others] = terms;
  if (only !== undefined && others.length === 0) return only;
  const inReading = (at: number) =>
    terms.flatMap(({ wordings }) => wordings.at(at) ?? wordings[0] ?? []);
  const [written, worded] = [inReading(0), inReading(-1)];
  const isSame = written.every((needle, index) => needle.text === worded[index]?.text);
  return { wordings: isSame ? [written] : [written, worded], synonyms: [] };
}

type Place = { start: number; end: number; term: Term };

function termPlaces(text: string): Place[] {
  return readRuns(text).map(({ run, needles }) => ({
    start: run.at,
    end: run.at + run.text.length,
    term: { wordings: needles.map((needle) => [needle]), synonyms: [] },
  }));
}

/** Terms that name one concept together become one, with the concept's other names. */
function joinConcepts(places: readonly Place[], text: string): Place[] {
  let joined = [...places];
  for (const { concept, start, end } of findMentions(fold(text))) {
    const inside = joined.filter((place) => place.start >= start && place.end <= end);
    const [first, last] = [inside[0], inside.at(-1)];
    if (first?.start !== start || last?.end !== end) continue;
    const together = joinTerms(inside.map((place) => place.term));
    const term = withSynonyms(together, synonymsOfConcept(concept));
    joined = joined.flatMap((place) => {
      if (place === first) return [{ start, end, term }];
      return inside.includes(place) ? [] : [place];
    });
  }
  return joined;
}

function isFiller({ term }: Place): boolean {
  return term.wordings.every((wording) => wording.every(isFillerWord));
}

/** Without fillers, unless nothing else was typed; no term twice. */
function chooseTerms(places: readonly Place[]): Term[] {
  const telling = places.filter((place) => !isFiller(place));
  const terms = (telling.length > 0 ? telling : places).map(({ term }) => term);
  const seen = new Map(terms.map((term) => [JSON.stringify(term.wordings), term]));
  return [...seen.values()];
}

/** Takes a typed query apart; one of punctuation alone has no terms. */
export function parseSearchQuery(typed: string): SearchQuery {
  const { text, isCut } = tidy(typed);
  const terms = chooseTerms(joinConcepts(termPlaces(text), text));
  return {
    text,
    isCut: isCut || terms.length > termsMax,
    names: nameForms(text),
    terms: terms.slice(0, termsMax),
  };
}
