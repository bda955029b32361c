import type { DirectoryUnit } from "@/lib/directory/unit";
import type { Weights } from "./models/weights";
import { PostingsBuilder, type Postings } from "./postings";
import { foldForNow, type CodeText } from "./reading/code-text";
import { KeyTable } from "./reading/key-table";
import { Pieces, pieceKinds } from "./reading/pieces";
import { WordTable } from "./reading/word-table";
import { related, siblings } from "./thesaurus/neighbours";
import { concepts, findHits } from "./thesaurus/thesaurus";

/** How a concept asked for is met: by itself, or by one near it in the thesaurus; the nearest first. */
export const nearnesses = ["same", "hinted", "related", "sibling"] as const;

type Nearness = (typeof nearnesses)[number];

/** From this nearness on a unit does not speak of the concept itself. */
export const firstIndirect = nearnesses.indexOf("related");

const nearnessNumber: Readonly<Record<Nearness, number>> = {
  same: 0,
  hinted: 1,
  related: 2,
  sibling: 3,
};

/** What a unit says it can do, in its own words. */
export function phrasesOf(unit: DirectoryUnit): string[] {
  return [...unit.can.zhHans, ...unit.can.en, unit.name.zhHans, unit.name.en];
}

/** The units of a directory as the engine has read them, by their places. */
export type UnitReading = {
  /** For each concept the units that answer to it: `firsts` the concept they name for it, `seconds` how near. */
  readonly answers: Postings;
  /** How many units name each concept. */
  readonly naming: Uint32Array;
  /** For each unit (as key) the concepts it names or hints at (as units), `firsts` the phrase that does. */
  readonly wordings: Postings;
  /** For each piece of text the units that hold it, `firsts` how often. */
  readonly pieces: Postings;
  readonly pieceNumbers: KeyTable;
  readonly words: WordTable;
  /** Weight of all the pieces of each unit. */
  readonly lengths: Float64Array;
};

const none = -1;
const countMax = 0xffff;
const firstKeys = 1 << 15;

/** Reads units one after the other. */
export class UnitReader {
  private readonly answers = new PostingsBuilder();
  private readonly wordings = new PostingsBuilder();
  private readonly piecePostings = new PostingsBuilder();
  private readonly naming = new Uint32Array(concepts.length);
  private readonly pieceNumbers = new KeyTable(firstKeys);
  private readonly words = new WordTable();
  private readonly lengths: number[] = [];
  private readonly pieces = new Pieces();
  private readonly worth: readonly number[];
  /** Of the unit that is read: the phrase that names, and that hints at, each concept. */
  private readonly namedIn = new Int32Array(concepts.length).fill(none);
  private readonly hintedIn = new Int32Array(concepts.length).fill(none);
  /** The last unit that answers to each concept. */
  private readonly answeredBy = new Int32Array(concepts.length).fill(none);
  /** How often it holds each piece. */
  private counts = new Uint32Array(firstKeys);

  constructor({ text }: Weights) {
    const worth: number[] = [];
    worth[pieceKinds.unigram] = text.unigram;
    worth[pieceKinds.bigram] = text.bigram;
    worth[pieceKinds.word] = text.word;
    this.worth = worth;
  }

  read(unit: DirectoryUnit): void {
    const place = this.lengths.length;
    const named: number[] = [];
    const hinted: number[] = [];
    const held: number[] = [];
    let length = 0;
    for (const [phrase, text] of phrasesOf(unit).entries()) {
      const folded = foldForNow(text);
      const { names, cues } = findHits(folded);
      for (const { concept } of names)
        if (keepFirst(concept, phrase, this.namedIn)) named.push(concept);
      for (const { concept } of cues)
        if (keepFirst(concept, phrase, this.hintedIn)) hinted.push(concept);
      length += this.readPieces(folded, held);
    }
    this.lengths.push(length);
    for (const piece of held) {
      this.piecePostings.add(piece, place, { first: Math.min(countMax, this.counts[piece] ?? 0) });
      this.counts[piece] = 0;
    }
    this.keepConcepts(place, named, hinted);
  }

  finish(): UnitReading {
    return {
      answers: this.answers.build(concepts.length),
      naming: this.naming,
      wordings: this.wordings.build(this.lengths.length),
      pieces: this.piecePostings.build(this.pieceNumbers.size),
      pieceNumbers: this.pieceNumbers,
      words: this.words,
      lengths: Float64Array.from(this.lengths),
    };
  }

  private readonly numberOfWord = (text: CodeText, start: number, end: number): number =>
    this.words.numberOf(text, start, end);

  private readPieces(text: CodeText, held: number[]): number {
    const { pieces, worth } = this;
    pieces.read(text, this.numberOfWord);
    let length = 0;
    for (let at = 0; at < pieces.count; at += 1) {
      const piece = this.pieceNumbers.numberOf(pieces.keys[at] ?? 0);
      if (piece >= this.counts.length) this.growCounts();
      const before = this.counts[piece] ?? 0;
      if (before === 0) held.push(piece);
      this.counts[piece] = before + 1;
      length += worth[pieces.kinds[at] ?? 0] ?? 0;
    }
    return length;
  }

  private growCounts(): void {
    const counts = new Uint32Array(this.counts.length * 2);
    counts.set(this.counts);
    this.counts = counts;
  }

  /** What the unit answers to: the concepts it names, those it hints at, those above and below, and their siblings. */
  private keepConcepts(place: number, named: readonly number[], hinted: readonly number[]): void {
    const answer = (concept: number, nearness: Nearness, via: number) => {
      if (this.answeredBy[concept] === place) return;
      this.answeredBy[concept] = place;
      this.answers.add(concept, place, { first: via, second: nearnessNumber[nearness] });
    };
    for (const concept of named) {
      answer(concept, "same", concept);
      this.naming[concept] = (this.naming[concept] ?? 0) + 1;
      this.wordings.add(place, concept, { first: this.namedIn[concept] ?? 0 });
    }
    for (const concept of hinted) {
      answer(concept, "hinted", concept);
      if (this.namedIn[concept] === none)
        this.wordings.add(place, concept, { first: this.hintedIn[concept] ?? 0 });
    }
    for (const via of named) for (const near of related[via] ?? []) answer(near, "related", via);
    for (const via of named) for (const near of siblings[via] ?? []) answer(near, "sibling", via);
    for (const concept of named) this.namedIn[concept] = none;
    for (const concept of hinted) this.hintedIn[concept] = none;
  }
}

/** Keeps the first phrase in which a concept stands; false where another came before. */
function keepFirst(concept: number, phrase: number, phrases: Int32Array): boolean {
  if (phrases[concept] !== none) return false;
  phrases[concept] = phrase;
  return true;
}
