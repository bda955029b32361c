import type { DirectoryUnit } from "@/lib/directory/unit";
import type { Weights } from "./models/weights";
import { PostingsBuilder, type Postings } from "./postings";
import { PhraseReader } from "./phrase-reading";
import type { KeyTable } from "./reading/key-table";
import type { Rows } from "./reading/rows";
import { twice } from "./reading/twice";
import type { WordTable } from "./reading/word-table";
import { related, siblings } from "./thesaurus/neighbours";
import { concepts } from "./thesaurus/thesaurus";

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
const firstKeys = 1 << 12;

/** Reads the units of one directory after the other; keeps the small room it works in. */
class UnitReader {
  private answers = new PostingsBuilder();
  private wordings = new PostingsBuilder();
  private piecePostings = new PostingsBuilder();
  private naming = new Uint32Array(concepts.length);
  private lengths: number[] = [];
  private phrases = new PhraseReader();
  /** The place of the unit that is read. */
  private place = 0;
  /** Of the unit that is read: the phrase that names, and that hints at, each concept. */
  private readonly namedIn = new Int32Array(concepts.length).fill(none);
  private readonly hintedIn = new Int32Array(concepts.length).fill(none);
  /** The last unit that answers to each concept. */
  private readonly answeredBy = new Int32Array(concepts.length).fill(none);
  /** How often it holds each piece, and the different ones it holds. */
  private counts = new Uint32Array(firstKeys);
  private held = new Uint32Array(firstKeys);

  readAll(units: readonly DirectoryUnit[], { text }: Weights): UnitReading {
    this.clear();
    this.phrases.weigh(text);
    for (const unit of units) this.read(unit);
    const reading = this.finish();
    this.clear();
    return reading;
  }

  /** Lets go of the directory before. */
  private clear(): void {
    this.answers = new PostingsBuilder();
    this.wordings = new PostingsBuilder();
    this.piecePostings = new PostingsBuilder();
    this.naming = new Uint32Array(concepts.length);
    this.lengths = [];
    this.phrases = new PhraseReader();
    for (const each of [this.namedIn, this.hintedIn, this.answeredBy]) each.fill(none);
    this.counts = new Uint32Array(firstKeys);
    this.held = new Uint32Array(firstKeys);
  }

  private read(unit: DirectoryUnit): void {
    const { phrases } = this;
    this.place = this.lengths.length;
    const named: number[] = [];
    const hinted: number[] = [];
    let heldCount = 0;
    let length = 0;
    const texts = phrasesOf(unit);
    for (let at = 0; at < texts.length; at += 1) {
      const phrase = phrases.numberOf(texts[at] ?? "");
      keepFirst(phrases.named, phrase, { at, phrases: this.namedIn, found: named });
      keepFirst(phrases.hinted, phrase, { at, phrases: this.hintedIn, found: hinted });
      heldCount = this.holdPieces(phrase, heldCount);
      length += phrases.lengths[phrase] ?? 0;
    }
    this.lengths.push(length);
    this.keepPieces(heldCount);
    this.keepConcepts(named, hinted);
  }

  private finish(): UnitReading {
    const { pieceNumbers, words } = this.phrases;
    return {
      answers: this.answers.build(concepts.length),
      naming: this.naming,
      wordings: this.wordings.build(this.lengths.length),
      pieces: this.piecePostings.build(pieceNumbers.size),
      pieceNumbers,
      words,
      lengths: Float64Array.from(this.lengths),
    };
  }

  /** Counts the pieces of a phrase; gives how many different ones the unit holds by now. */
  private holdPieces(phrase: number, before: number): number {
    const { pieces, pieceNumbers } = this.phrases;
    while (pieceNumbers.size > this.counts.length) this.growCounts();
    const { counts, held } = this;
    const { starts, values } = pieces;
    const end = starts[phrase + 1] ?? 0;
    let heldCount = before;
    for (let at = starts[phrase] ?? 0; at < end; at += 1) {
      const piece = values[at] ?? 0;
      const count = counts[piece] ?? 0;
      if (count === 0) held[heldCount++] = piece;
      counts[piece] = count + 1;
    }
    return heldCount;
  }

  private growCounts(): void {
    this.counts = twice(Uint32Array, this.counts);
    this.held = twice(Uint32Array, this.held);
  }

  private keepPieces(heldCount: number): void {
    const { counts, held, place } = this;
    for (let at = 0; at < heldCount; at += 1) {
      const piece = held[at] ?? 0;
      this.piecePostings.add(piece, place, { first: Math.min(countMax, counts[piece] ?? 0) });
      counts[piece] = 0;
    }
  }

  /** Notes that the unit that is read answers to a concept by one it names, unless it does so more nearly. */
  private answer(concept: number, via: number, nearness: Nearness): void {
    const { place } = this;
    if (this.answeredBy[concept] === place) return;
    this.answeredBy[concept] = place;
    this.answers.add(concept, place, { first: via, second: nearnessNumber[nearness] });
  }

  /** What the unit answers to: the concepts it names, those it hints at, those above and below, and their siblings. */
  private keepConcepts(named: readonly number[], hinted: readonly number[]): void {
    const { place } = this;
    for (const concept of named) {
      this.answer(concept, concept, "same");
      this.naming[concept] = (this.naming[concept] ?? 0) + 1;
      this.wordings.add(place, concept, { first: this.namedIn[concept] ?? 0 });
    }
    for (const concept of hinted) {
      this.answer(concept, concept, "hinted");
      if (this.namedIn[concept] === none)
        this.wordings.add(place, concept, { first: this.hintedIn[concept] ?? 0 });
    }
    for (const via of named)
      for (const near of related[via] ?? []) this.answer(near, via, "related");
    for (const via of named)
      for (const near of siblings[via] ?? []) this.answer(near, via, "sibling");
    for (const concept of named) this.namedIn[concept] = none;
    for (const concept of hinted) this.hintedIn[concept] = none;
  }
}

/** Keeps for each concept of a phrase the first phrase of the unit in which it stands. */
function keepFirst(
  { starts, values }: Rows,
  phrase: number,
  { at, phrases, found }: { at: number; phrases: Int32Array; found: number[] },
): void {
  const end = starts[phrase + 1] ?? 0;
  for (let entry = starts[phrase] ?? 0; entry < end; entry += 1) {
    const concept = values[entry] ?? 0;
    if (phrases[concept] !== none) continue;
    phrases[concept] = at;
    found.push(concept);
  }
}

/**
 * There is one reader for all directories. Of a kind of object of which none is left V8 throws away what it
 * compiled, and the next directory would be read half as fast.
 */
const reader = new UnitReader();

/** Reads the units of a directory, each different phrase once. */
export function readUnits(units: readonly DirectoryUnit[], weights: Weights): UnitReading {
  return reader.readAll(units, weights);
}
