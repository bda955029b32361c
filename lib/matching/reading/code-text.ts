import { fold, foldLetter, grapheme } from "@/lib/text/fold";
import { chosenWords } from "@/lib/text/fold-wording";
import { Trie } from "./trie";

/** A text as the engine reads it: folded code units, and where the original that gave each begins and ends. */
export type CodeText = {
  codes: Uint16Array;
  /** How many of the codes are the text. */
  length: number;
  /** Null where each unit stands at its own place; ends are exclusive. */
  starts: Int32Array | null;
  ends: Int32Array | null;
};

const unknown = -1;
const several = -2;
const irregular = -3;

/** What each code unit folds to: one unit, or several, or nothing that can be told without its neighbours. */
const foldedUnits = new Int32Array(65_536).fill(unknown);
const cluster = new RegExp(grapheme, "uy");
const combines = /^[\p{M}\p{Surrogate}]$/u;

function learnUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const folded = combines.test(unit) ? null : fold(unit);
  const learnt = folded === null ? irregular : folded.length === 1 ? folded.charCodeAt(0) : several;
  foldedUnits[code] = learnt;
  return learnt;
}

/** Folds a text of which each unit folds to one, as nearly all do; false where one does not. */
function foldUnits(text: string, codes: Uint16Array): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let folded = foldedUnits[code] ?? irregular;
    if (folded === unknown) folded = learnUnit(code);
    if (folded < 0) return false;
    codes[at] = folded;
  }
  return true;
}

/** Units that fold to several, such as ℃ and …. */
const expansions = new Map<number, string>();

function expand(code: number): string {
  const folded = foldedUnits[code] ?? irregular;
  if (folded >= 0) return String.fromCharCode(folded);
  const known = expansions.get(code) ?? fold(String.fromCharCode(code));
  expansions.set(code, known);
  return known;
}

type Folding = { codes: number[]; starts: number[]; ends: number[] };

function isIrregular(code: number): boolean {
  const folded = foldedUnits[code] ?? irregular;
  return (folded === unknown ? learnUnit(code) : folded) === irregular;
}

/** The end of the letter that begins at a place, with what is combined onto it. */
function clusterEnd(text: string, start: number): number {
  cluster.lastIndex = start;
  return cluster.test(text) ? cluster.lastIndex : start + 1;
}

/** A text letter by letter; `lengthMax` code units of it are enough. */
function foldLetters(text: string, lengthMax: number): Folding {
  const folding: Folding = { codes: [], starts: [], ends: [] };
  let isNextIrregular = isIrregular(text.charCodeAt(0));
  for (let at = 0; at < text.length && folding.codes.length < lengthMax;) {
    const isOwn = isNextIrregular;
    isNextIrregular = at + 1 < text.length && isIrregular(text.charCodeAt(at + 1));
    const isAlone = !isOwn && !isNextIrregular;
    const end = isAlone ? at + 1 : clusterEnd(text, at);
    const folded = isAlone ? expand(text.charCodeAt(at)) : foldLetter(text.slice(at, end));
    for (let unit = 0; unit < folded.length; unit += 1) {
      folding.codes.push(folded.charCodeAt(unit));
      folding.starts.push(at);
      folding.ends.push(end);
    }
    if (end > at + 1) isNextIrregular = end < text.length && isIrregular(text.charCodeAt(end));
    at = end;
  }
  return folding;
}

function toCodeText({ codes, starts, ends }: Folding): CodeText {
  return {
    codes: Uint16Array.from(codes),
    length: codes.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

function foldAny(text: string, lengthMax = Infinity): CodeText {
  return toCodeText(foldLetters(text, lengthMax));
}

const words = new Trie();
const instead: string[] = [];
const lengths: number[] = [];
for (const [word, chosen] of chosenWords) {
  words.put(word, instead.length);
  instead.push(chosen);
  lengths.push(word.length);
}

/** The longest word at a place that has others of the same meaning; -1 where none begins. */
function wordAt({ codes, length }: CodeText, start: number): number {
  let found = -1;
  let node = words.root(codes[start] ?? 0);
  for (let at = start + 1; node !== 0; at += 1) {
    const value = words.valueAt(node);
    if (value !== -1) found = value;
    if (at >= length) break;
    node = words.next(node, codes[at] ?? 0);
  }
  return found;
}

/** Words of one length are exchanged in place; the first place where one is longer or shorter, -1 where none is. */
function exchangeInPlace(text: CodeText): number {
  const { codes, length } = text;
  for (let at = 0; at < length; at += 1) {
    const word = wordAt(text, at);
    if (word === -1) continue;
    const chosen = instead[word] ?? "";
    const size = lengths[word] ?? 1;
    if (chosen.length !== size) return at;
    for (let unit = 0; unit < size; unit += 1) codes[at + unit] = chosen.charCodeAt(unit);
    at += size - 1;
  }
  return -1;
}

/** The rest of a text from a place where a word is exchanged for a longer or a shorter one. */
function exchangeFrom(text: CodeText, first: number): CodeText {
  const { length } = text;
  const startOf = (at: number) => text.starts?.[at] ?? at;
  const endOf = (at: number) => text.ends?.[at] ?? at + 1;
  const folding: Folding = { codes: [], starts: [], ends: [] };
  const push = (code: number, start: number, end: number) => {
    folding.codes.push(code);
    folding.starts.push(start);
    folding.ends.push(end);
  };
  for (let at = 0; at < length; at += 1) {
    const word = at < first ? -1 : wordAt(text, at);
    if (word === -1) {
      push(text.codes[at] ?? 0, startOf(at), endOf(at));
      continue;
    }
    const chosen = instead[word] ?? "";
    const last = at + (lengths[word] ?? 1) - 1;
    const isAlike = chosen.length === last + 1 - at;
    for (let unit = 0; unit < chosen.length; unit += 1) {
      push(
        chosen.charCodeAt(unit),
        startOf(isAlike ? at + unit : at),
        endOf(isAlike ? at + unit : last),
      );
    }
    at = last;
  }
  return toCodeText(folding);
}

function exchangeWords(text: CodeText): CodeText {
  const first = exchangeInPlace(text);
  return first === -1 ? text : exchangeFrom(text, first);
}

/** Room for one text at a time. */
let room = new Uint16Array(1 << 13);

/** Folds a text that is read at once: its codes stand only until the next one is folded. */
export function foldForNow(text: string, lengthMax = Infinity): CodeText {
  if (text.length > room.length) room = new Uint16Array(text.length * 2);
  return foldUnits(text, room)
    ? exchangeWords({ codes: room, length: text.length, starts: null, ends: null })
    : exchangeWords(foldAny(text, lengthMax));
}

/** A text folded (简繁, width, case, accents), with one word for what the mainland and Hong Kong name differently. */
export function foldCodes(text: string, lengthMax = Infinity): CodeText {
  const folded = foldForNow(text, lengthMax);
  return folded.codes === room ? { ...folded, codes: room.slice(0, folded.length) } : folded;
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
/** Up to this length putting a string together is faster than decoding it. */
const shortLength = 16;

/** A stretch of a folded text as a string; half a surrogate pair becomes U+FFFD in a long one. */
export function stringOf({ codes, length }: CodeText, start = 0, end = length): string {
  if (end - start > shortLength) return decoder.decode(codes.subarray(start, end));
  let text = "";
  for (let at = start; at < end; at += 1) text += String.fromCharCode(codes[at] ?? 0);
  return text;
}

/** A stretch of a folded text in offsets of the original. */
export function placeInOriginal(
  { starts, ends }: CodeText,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: starts?.[start] ?? start, end: ends?.[end - 1] ?? end };
}

/** A text folded as it is written, without one word for what the two sides name differently. */
function foldWritten(text: string): CodeText {
  const units = new Uint16Array(text.length);
  return foldUnits(text, units)
    ? { codes: units, length: units.length, starts: null, ends: null }
    : foldAny(text);
}

/** A text folded as it is written, as a string. */
export function foldedString(text: string): string {
  return stringOf(foldWritten(text));
}

/** How a word is written when folded and, where the two sides word it differently, in the one wording for both. */
export function readingsOf(text: string): string[] {
  const written = foldWritten(text);
  const first = stringOf(written);
  const worded = stringOf(exchangeWords(written));
  return worded === first ? [first] : [first, worded];
}

/** A text that is folded already. */
export function codesOf(folded: string): CodeText {
  const codes = new Uint16Array(folded.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = folded.charCodeAt(at);
  return { codes, length: codes.length, starts: null, ends: null };
}
