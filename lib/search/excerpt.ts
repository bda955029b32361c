import { cutAtMarks, findWords, type Found, type Piece } from "./highlight";
import type { SearchQuery } from "./search-query";

/** Units that say about as much in either script. */
const lengthMax = { han: 110, other: 240 };
const leadShare = 0.3;
const ellipsis = "…";

function lengthFor(text: string): number {
  return /\p{Script=Han}/u.test(text) ? lengthMax.han : lengthMax.other;
}

const isWordPart = /[\p{L}\p{M}\p{N}]/u;
const isHan = /\p{Script=Han}/u;

/** Whether a cut here leaves no word and no character in two. */
function isCleanCut(text: string, at: number): boolean {
  const [before = "", after = ""] = [text.slice(0, at).at(-1), text.slice(at).at(0)];
  if (/[\uDC00-\uDFFF]/.test(after)) return false;
  if (isHan.test(before) || isHan.test(after)) return true;
  return !(isWordPart.test(before) && isWordPart.test(after));
}

function nextCleanCut(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (at > 0 && at < text.length && !isCleanCut(text, at)) at += step;
  return Math.min(Math.max(at, 0), text.length);
}

/** The part of a line around the first mark, with … where it was cut. */
function cutAround(line: string, { spans }: Found): Piece[] {
  const length = lengthFor(line);
  if (line.length <= length) return cutAtMarks(line, spans);
  const first = spans[0] ?? { start: 0, end: 0 };
  const lead = Math.max(0, first.start - Math.round(length * leadShare));
  const from = nextCleanCut(line, Math.min(lead, line.length - length), 1);
  const start = Math.min(from, first.start);
  const end = Math.max(nextCleanCut(line, start + length, -1), first.end);
  const inside = spans.flatMap((span) =>
    span.start >= start && span.end <= end
      ? [{ start: span.start - start, end: span.end - start }]
      : [],
  );
  const pieces = cutAtMarks(line.slice(start, end), inside);
  const before = start > 0 ? [{ text: ellipsis, isMarked: false }] : [];
  const after = end < line.length ? [{ text: ellipsis, isMarked: false }] : [];
  return [...before, ...pieces, ...after];
}

/** Terms met count first, words alone after them. */
function goodness({ termCount, spans }: Found): number {
  return termCount * 1000 + spans.length;
}

/** The line of a text that holds most of the query, cut around its words; null where none holds any. */
export function makeExcerpt(body: string, query: Pick<SearchQuery, "terms">): Piece[] | null {
  let best: { line: string; found: Found } | null = null;
  for (const line of body.split("\n")) {
    const found = findWords(line, query);
    if (goodness(found) > (best === null ? 0 : goodness(best.found))) best = { line, found };
    if (found.termCount === query.terms.length) break;
  }
  return best === null ? null : cutAround(best.line, best.found);
}

/** The beginning of a text, for a result whose words were met elsewhere. */
export function beginningOf(body: string): Piece[] {
  const [line = ""] = body.split("\n");
  return cutAround(line, { spans: [], termCount: 0 });
}
