import type { Evidence } from "./match";

/** A stretch of a text, and what it met at the institution, if anything. */
export type Piece = {
  text: string;
  met: Pick<Evidence, "criterion" | "phrase" | "concept"> | null;
};

/**
 * Cuts a text where evidence begins and ends. Where two criteria met the same words, the first of them in
 * the order given marks the stretch; the pieces together are the text.
 */
export function highlight(text: string, evidence: readonly Evidence[]): Piece[] {
  const pieces: Piece[] = [];
  const kept: Evidence[] = [];
  for (const item of evidence) {
    const isFree = kept.every((other) => item.end <= other.start || other.end <= item.start);
    if (isFree && item.start < item.end && item.end <= text.length) kept.push(item);
  }
  let at = 0;
  for (const { start, end, criterion, phrase, concept } of kept.sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ text: text.slice(at, start), met: null });
    pieces.push({ text: text.slice(start, end), met: { criterion, phrase, concept } });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), met: null });
  return pieces;
}
