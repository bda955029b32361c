import type { CodeText } from "./code-text";
import { twice } from "./twice";

const spread = 0x01000193;
const missing = -1;
const firstLetters = 1 << 12;

/** A stretch of code units and what they come to. */
type Word = { start: number; end: number; hash: number };

/** Numbers words from 0, in the order they come, without making strings of them. */
export class WordTable {
  size = 0;
  /** The letters of all words, one after the other. */
  private letters = new Uint16Array(firstLetters);
  private ends = new Uint32Array(1 << 12);
  /** The hash of each word, which tells most words apart at once. */
  private hashes = new Int32Array(1 << 12);
  /** The number of the word in each place and one more; 0 where there is none. */
  private places = new Int32Array(1 << 13);

  /** The number of a word of a text; -1 for one that was never given. */
  find({ codes }: CodeText, start: number, end: number): number {
    const place = this.placeOf(codes, { start, end, hash: hashOf(codes, start, end) });
    return (this.places[place] ?? 0) - 1;
  }

  /** The number of a word of a text, which it gets now if it has none. */
  numberOf({ codes }: CodeText, start: number, end: number): number {
    const word = { start, end, hash: hashOf(codes, start, end) };
    const place = this.placeOf(codes, word);
    const known = (this.places[place] ?? 0) - 1;
    if (known !== missing) return known;
    this.keep(codes, word);
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

  private keep(codes: Uint16Array, { start, end, hash }: Word): void {
    const begin = this.beginOf(this.size);
    const until = begin + end - start;
    if (until > this.letters.length) {
      const letters = new Uint16Array(until * 2);
      letters.set(this.letters);
      this.letters = letters;
    }
    if (this.size === this.ends.length) this.growList();
    this.letters.set(codes.subarray(start, end), begin);
    this.ends[this.size] = until;
    this.hashes[this.size] = hash;
    this.size += 1;
  }

  /** The place of a word, or the free one where it belongs. */
  private placeOf(codes: Uint16Array, word: Word): number {
    const { places, hashes } = this;
    const last = places.length - 1;
    let at = word.hash & last;
    for (; places[at] !== 0; at = (at + 1) & last) {
      const number = (places[at] ?? 0) - 1;
      if (hashes[number] === word.hash && this.isWord(number, codes, word)) break;
    }
    return at;
  }

  private isWord(number: number, codes: Uint16Array, { start, end }: Word): boolean {
    const begin = this.beginOf(number);
    const size = end - start;
    if ((this.ends[number] ?? 0) - begin !== size) return false;
    for (let at = 0; at < size; at += 1) {
      if (this.letters[begin + at] !== codes[start + at]) return false;
    }
    return true;
  }

  private growList(): void {
    this.ends = twice(Uint32Array, this.ends);
    this.hashes = twice(Int32Array, this.hashes);
  }

  private grow(): void {
    const last = this.places.length * 2 - 1;
    this.places = new Int32Array(last + 1);
    for (let number = 0; number < this.size; number += 1) {
      let at = (this.hashes[number] ?? 0) & last;
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
