import type { CodeText } from "./code-text";

/** What a code unit is to the wording of a text. */
const unknown = 0;
const other = 1;
const han = 2;
const letter = 3;
const digit = 4;

const kinds = new Uint8Array(65_536);
const isHan = /\p{Script=Han}/u;
const isLetter = /[\p{L}\p{N}]/u;
const isDigit = /\d/;

/** Characters outside the basic plane are too rare to tell anything; they part words. */
function kindOf(code: number): number {
  const known = kinds[code] ?? other;
  if (known !== unknown) return known;
  const unit = String.fromCharCode(code);
  const kind = isHan.test(unit)
    ? han
    : isDigit.test(unit)
      ? digit
      : isLetter.test(unit)
        ? letter
        : other;
  kinds[code] = kind;
  return kind;
}

function isOfWord(code: number): boolean {
  const kind = kindOf(code);
  return kind === letter || kind === digit;
}

const firstRoom = 1 << 14;
const wordLengthMin = 2;

/** The number of a word of a text, counted from 0. */
type NumberOfWord = (text: CodeText, start: number, end: number) => number;

/** Pieces of one text: single characters, pairs and words. */
export const pieceKinds = { unigram: 0, bigram: 1, word: 2 } as const;

/**
 * The pieces of a folded text in a row: one or two Chinese characters, or a word; numbers say nothing of the
 * topic and stay out. Each has a key: a character or two in one integer, or the negative number of a word.
 */
export class Pieces {
  count = 0;
  keys = new Int32Array(firstRoom);
  kinds = new Uint8Array(firstRoom);
  /** Offsets in the folded text, ends exclusive. */
  starts = new Int32Array(firstRoom);
  ends = new Int32Array(firstRoom);

  /** Takes the pieces of a text in the place of those of the text before. */
  read(text: CodeText, numberOfWord: NumberOfWord): void {
    this.count = 0;
    this.makeRoom(text.length * 2);
    for (let at = 0; at < text.length;) {
      const kind = kindOf(text.codes[at] ?? 0);
      if (kind === other) at += 1;
      else if (kind === han) at = this.readHan(text, at);
      else at = this.readWord(text, at, numberOfWord);
    }
  }

  private readHan({ codes, length }: CodeText, start: number): number {
    let code = codes[start] ?? 0;
    let at = start;
    for (;;) {
      this.add(code, at, at + 1);
      this.kinds[this.count - 1] = pieceKinds.unigram;
      const following = at + 1 < length ? (codes[at + 1] ?? 0) : 0;
      if (kindOf(following) !== han) return at + 1;
      this.add((code << 16) | following, at, at + 2);
      this.kinds[this.count - 1] = pieceKinds.bigram;
      code = following;
      at += 1;
    }
  }

  /** A word ends before a Chinese character; one that begins with a number is none. */
  private readWord(text: CodeText, start: number, numberOfWord: NumberOfWord): number {
    let end = start + 1;
    while (end < text.length && isOfWord(text.codes[end] ?? 0)) end += 1;
    const isWord = kindOf(text.codes[start] ?? 0) !== digit && end - start >= wordLengthMin;
    if (isWord) {
      this.add(-1 - numberOfWord(text, start, end), start, end);
      this.kinds[this.count - 1] = pieceKinds.word;
    }
    return end;
  }

  private add(key: number, start: number, end: number): void {
    const { count } = this;
    this.keys[count] = key;
    this.starts[count] = start;
    this.ends[count] = end;
    this.count = count + 1;
  }

  private makeRoom(size: number): void {
    if (size <= this.keys.length) return;
    this.keys = new Int32Array(size);
    this.kinds = new Uint8Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
  }
}
