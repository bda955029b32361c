import { foldReadings } from "@/lib/text/fold-wording";
import type { Folded } from "@/lib/text/fold";
import { isFillerWord, type Needle } from "./needles";
import type { SearchQuery, Term, Wording } from "./search-query";

/** A stretch of a text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly isMarked: boolean };

/** Offsets in UTF-16 units, end exclusive. */
type Span = { start: number; end: number };

const wordCharacter = /^(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u;

function isInWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && wordCharacter.test(text.slice(at, at + 2));
}

/** Where a word ends that begins or goes on here. */
function wordEnd(text: string, from: number): number {
  let end = from;
  while (isInWord(text, end)) end += 1;
  return end;
}

/** The end of the needle met here; -1 inside or before the rest of another word. */
function endOfMet(text: string, needle: Needle, start: number): number {
  const end = start + needle.text.length;
  if (needle.kind === "han") return end;
  if (isInWord(text, start - 1)) return -1;
  const last = wordEnd(text, end);
  return needle.kind === "wordStart" || last === end ? last : -1;
}

function findNeedle({ text, starts, ends }: Folded, needle: Needle): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(needle.text); at !== -1; at = text.indexOf(needle.text, at + 1)) {
    const end = endOfMet(text, needle, at);
    if (end !== -1) spans.push({ start: starts[at] ?? 0, end: ends[end - 1] ?? 0 });
  }
  return spans;
}

/** In order, those that touch or have only a space between them as one. */
function merge(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    const isNext = last !== undefined && /^\s?$/.test(text.slice(last.end, span.start));
    if (isNext) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** Where each telling needle of a wording is met. */
function meetWording(readings: readonly Folded[], wording: Wording): Span[][] {
  const telling = wording.filter((needle) => !isFillerWord(needle));
  return (telling.length > 0 ? telling : wording).map((needle) =>
    readings.flatMap((reading) => findNeedle(reading, needle)),
  );
}

const isWhole = (met: readonly Span[][]) => met.every((spans) => spans.length > 0);

type Met = { spans: Span[]; isMet: boolean };

/** Typed words are marked one by one, a synonym only as a whole. */
function meetTerm(readings: readonly Folded[], { wordings, synonyms }: Term): Met {
  const typed = wordings.map((wording) => meetWording(readings, wording));
  const other = synonyms.map((wording) => meetWording(readings, wording)).filter(isWhole);
  return {
    spans: [...typed, ...other].flat(2),
    isMet: other.length > 0 || typed.some(isWhole),
  };
}

/** A text searched for a query: where its words are, and how many of its terms are met. */
export type Found = { readonly spans: readonly Span[]; readonly termCount: number };

/** Finds the words of a query in a text as it stands, in whatever script and wording it is written. */
export function findWords(text: string, { terms }: Pick<SearchQuery, "terms">): Found {
  const readings = foldReadings(text);
  const met = terms.map((term) => meetTerm(readings, term));
  return {
    spans: merge(
      text,
      met.flatMap(({ spans }) => spans),
    ),
    termCount: met.filter(({ isMet }) => isMet).length,
  };
}

/** Cuts a text where marks begin and end; the pieces together are the text. */
export function cutAtMarks(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

/** A text with the words of a query marked. */
export function markWords(text: string, query: Pick<SearchQuery, "terms">): Piece[] {
  return cutAtMarks(text, findWords(text, query).spans);
}
