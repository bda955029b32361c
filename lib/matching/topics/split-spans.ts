import type { Span } from "../demand-text";
import { choices } from "./choices";

/**
 * A stretch of a text that may be a topic of its own (`item`), or that stands around such stretches (`frame`):
 * what leads to a list, or follows it.
 */
export type Piece = Span & { role: "item" | "frame" };

const han = "一二三四五六七八九十";
const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const letters = "abcdefghij";
const digits = "123456789";

/** Where a mark may stand: at the beginning, or behind the end of a clause. */
const before = String.raw`(?<=^|[\s。；;：:，,、！!？?）)\]】])`;

/** A way to number points: its marks, in which the captured sign tells which point it is, and what they count by. */
type Numbering = { mark: RegExp; hasFirst: RegExp; hasSecond: RegExp };

function numbering(mark: RegExp, ...rows: readonly string[]): Numbering {
  const anyAt = (place: number) =>
    new RegExp(`[${rows.map((row) => row.charAt(place)).join("")}]`, "i");
  return { mark, hasFirst: anyAt(0), hasSecond: anyAt(1) };
}

const numberings: readonly Numbering[] = [
  numbering(new RegExp(`([${circled}])`, "g"), circled),
  numbering(/[（(]\s*(\d{1,2}|[一二三四五六七八九十]|[a-jA-J])\s*[）)]/g, digits, han, letters),
  numbering(new RegExp(String.raw`${before}(\d{1,2}|[a-jA-J])\s?[)）]`, "g"), digits, letters),
  numbering(new RegExp(String.raw`${before}(\d{1,2})\s?[.、．](?!\d)`, "g"), digits),
  numbering(new RegExp(`${before}([${han}])、`, "g"), han),
  numbering(new RegExp(`${before}([${han}])[是则來来]`, "g"), han),
  numbering(new RegExp(`${before}[第其]([${han}])(?![代期次个個步阶階年轮輪])`, "g"), han),
  numbering(new RegExp(String.raw`${before}(\d)(?=\p{Script=Han})`, "gu"), digits),
  numbering(new RegExp(String.raw`${before}([A-J])(?=\s*\p{Script=Han})`, "gu"), letters),
];

function ordinalOf(sign: string): number {
  const low = sign.toLowerCase();
  for (const row of [circled, han, letters]) {
    const place = row.indexOf(low);
    if (place !== -1) return place + 1;
  }
  return Number(sign);
}

/** Where the points of one numbering begin: only those that count 1, 2, 3 …; most texts hold no such signs at all. */
function countedFrom(text: string, { mark, hasFirst, hasSecond }: Numbering): number[] {
  const starts: number[] = [];
  if (!hasFirst.test(text) || !hasSecond.test(text)) return starts;
  for (const found of text.matchAll(mark)) {
    if (ordinalOf(found[1] ?? "") === starts.length + 1) starts.push(found.index);
  }
  return starts;
}

const pointsMin = 2;

/** The beginnings of the numbered points of a text, of the numbering that begins first; empty without one. */
function numberedStarts(text: string): number[] {
  return (
    numberings
      .map((each) => countedFrom(text, each))
      .filter((starts) => starts.length >= pointsMin)
      .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0) || other.length - one.length)[0] ?? []
  );
}

/** Paragraphs, and words that begin something else. */
const breaks =
  /\n+|(?<=[。；;！!？?])\s*(?=(?:同时|同時|另外|此外|以及需要|另需|另有|另请|另請|还需要|還需要|additionally|in addition|besides|moreover|we also))/gi;

const bullet = /^\s*[-•·●◆■▪*–—]\s*/;

const sentenceEnd = /[。！!？?\n]|[；;](?=\s*(?:以上|其中))/;

/** Where the last point of a list ends and what is said of the whole begins. */
function endOfLast(text: string, start: number): number {
  const after = text.slice(start).search(sentenceEnd);
  return after === -1 ? text.length : start + after + 1;
}

function piecesAt(text: string, offset: number, starts: readonly number[]): Piece[] {
  const last = starts.at(-1) ?? 0;
  const end = endOfLast(text, last);
  const points = starts.map((start, place): Piece => ({
    role: "item",
    start,
    end: starts[place + 1] ?? end,
  }));
  const pieces: Piece[] = [
    { role: "frame", start: 0, end: starts[0] ?? 0 },
    ...points,
    { role: "frame", start: end, end: text.length },
  ];
  return pieces.map((piece) => ({
    ...piece,
    start: offset + piece.start,
    end: offset + piece.end,
  }));
}

/** The stretches of a text between places; each place begins a new one. */
function cut(text: string, at: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(at)) {
    spans.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  return [...spans, { start, end: text.length }].filter(
    (span) => text.slice(span.start, span.end).trim() !== "",
  );
}

const semicolons = /[；;]/g;

/** A paragraph, and where its numbered points begin. */
type Paragraph = Span & { starts: readonly number[] };

/** The points of one paragraph: numbered ones first, otherwise what semicolons part. */
function splitParagraph(text: string, { start, end, starts }: Paragraph): Piece[] {
  const own = text.slice(start, end);
  if (starts.length > 0) return piecesAt(own, start, starts);
  return cut(own, semicolons).map((span) => ({
    role: "item",
    start: start + span.start,
    end: start + span.end,
  }));
}

/** The stretch without the space around it and without the mark of a list before it. */
function trimmed(text: string, piece: Piece): Piece {
  const own = text.slice(piece.start, piece.end);
  const lead = own.length - own.replace(bullet, "").trimStart().length;
  return { ...piece, start: piece.start + lead, end: piece.start + own.trimEnd().length };
}

/** A text in very many pieces is no list of points: it stays whole, and can be no topic. */
function whole(text: string): Piece[] {
  return [{ role: "frame", start: 0, end: text.length }];
}

/**
 * Splits a text into the points its own structure shows: numbers, 一是/二是, paragraphs, semicolons, 另外 …
 * Offsets: UTF-16 units of the text; pieces come in order, do not overlap, and hold something. A text in more
 * than `choices.piecesMax` lines or pieces stays whole.
 */
export function splitText(text: string): Piece[] {
  const lines = cut(text, breaks);
  if (lines.length > choices.piecesMax) return whole(text);
  const paragraphs = lines.map(({ start, end }): Paragraph => ({
    start,
    end,
    starts: numberedStarts(text.slice(start, end)),
  }));
  // A list over several lines counts through; its paragraphs are no parts of their own.
  const isApart = paragraphs.some(({ starts }) => starts.length > 0);
  const throughAll = isApart ? [] : numberedStarts(text);
  const pieces =
    throughAll.length > 0
      ? piecesAt(text, 0, throughAll)
      : paragraphs.flatMap((paragraph) => splitParagraph(text, paragraph));
  if (pieces.length > choices.piecesMax) return whole(text);
  return pieces.map((piece) => trimmed(text, piece)).filter(({ start, end }) => end > start);
}

const titleBreaks = /[；;、，,／/（）()：:]|\s[-–—|]\s/g;

/** The parts of a title that a list in it names; one where it is no list, or one of very many parts. */
export function splitTitle(title: string): Piece[] {
  const spans = cut(title, titleBreaks);
  if (spans.length > choices.piecesMax) return whole(title);
  return spans.map((span) => ({ role: "frame", ...span }));
}
