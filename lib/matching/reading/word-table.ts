import type { CodeText } from "./code-text";

const spread = 0x01000193;
const missing = -1;
const firstLetters = 1 << 16;

/** Numbers words from 0, in the order they come, without making strings of them. */
export class WordTable {
  size = 0;
  /** The letters of all words, one after the other. */
  private letters = new Uint16Array(firstLetters);
  private ends = new Uint32Array(1 << 12);
  /** The number of the word in each place and one more; 0 where there is none. */
  private places = new Int32Array(1 << 13);

  /** The number of a word of a text; -1 for one that was never given. */
  find(text: CodeText, start: number, end: number): number {
    return (this.places[this.placeOf(text, start, end)] ?? 0) - 1;
  }

  /** The number of a word of a text, which it gets now if it has none. */
  numberOf(text: CodeText, start: number, end: number): number {
    const place = this.placeOf(text, start, end);
    const known = (this.places[place] ?? 0) - 1;
    if (known !== missing) return known;
    this.keep(text, start, end);
    this.places[place] = this.size;
    if (this.size * 2 > this.places.length) this.grow();
    return this.size - 1;
  }

  clear(): void {
    this.size = 0;
    this.places.fill(0);
  }

  private beginOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] ?? 0);
  }

  private keep({ codes }: CodeText, start: number, end: number): void {
    const begin = this.beginOf(this.size);
    const until = begin + end - start;
    if (until > this.letters.length) {
      const letters = new Uint16Array(until * 2);
      letters.set(this.letters);
      this.letters = letters;
    }
    if (this.size === this.ends.length) {
      const ends = new Uint32Array(this.size * 2);
      ends.set(this.ends);
      this.ends = ends;
    }
    this.letters.set(codes.subarray(start, end), begin);
    this.ends[this.size] = until;
    this.size += 1;
  }

  /** The place of a word, or the free one where it belongs. */
  private placeOf({ codes }: CodeText, start: number, end: number): number {
    const last = this.places.length - 1;
    let at = hashOf(codes, start, end) & last;
    while (this.places[at] !== 0) {
      const number = (this.places[at] ?? 0) - 1;
      const begin = this.beginOf(number);
      const isAsLong = (this.ends[number] ?? 0) - begin === end - start;
      if (isAsLong && this.beginsAt(begin, codes.subarray(start, end))) break;
      at = (at + 1) & last;
    }
    return at;
  }

  private beginsAt(begin: number, word: Uint16Array): boolean {
    for (let at = 0; at < word.length; at += 1) {
      if (this.letters[begin + at] !== word[at]) return false;
    }
    return true;
  }

  private grow(): void {
    const last = this.places.length * 2 - 1;
    this.places = new Int32Array(last + 1);
    for (let number = 0; number < this.size; number += 1) {
      let at = hashOf(this.letters, this.beginOf(number), this.ends[number] ?? 0) & last;
      while (this.places[at] !== 0) at = (at + 1) & last;
      this.places[at] = number + 1;
    }
  }
}

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), spread);
  return hash ^ (hash >>> 15);
}
