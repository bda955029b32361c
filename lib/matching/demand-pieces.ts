import type { DemandText } from "./demand-text";
import type { DirectoryIndex } from "./institution-index";
import { stringOf, type CodeText } from "./reading/code-text";
import { KeyTable } from "./reading/key-table";
import { pieceKinds, Pieces } from "./reading/pieces";
import { WordTable } from "./reading/word-table";
import { valueAtPlace } from "./select";

/** A piece of text the demand is made of, with its weight in it. */
export type DemandPiece = {
  /** Its number in the directory; -1 where no unit holds it. */
  number: number;
  weight: number;
};

/** A place of the demand where a piece of two characters or a word stands; offsets in the folded text. */
export type PiecePlace = {
  text: DemandText;
  start: number;
  end: number;
  /** Of the piece: its number in the directory and its weight in the demand. */
  number: number;
  weight: number;
};

/** The heaviest pieces of a demand, the heaviest first. */
export type DemandPieces = {
  list: readonly DemandPiece[];
  /**
   * Where those stand that some unit holds, in the order of the names of fields and of places; to be asked before
   * the next demand is weighed.
   */
  places: () => readonly PiecePlace[];
};

/** How many of the heaviest pieces are read, where the model does not say. */
const readUnlessSaid = 120;
/** Of a piece that stands in many places only the first are shown. */
const placesMax = 6;
const firstRoom = 1 << 12;
const none = -1;

/** Room for the pieces of one demand: the different ones, and every place where one stands. */
class Room {
  readonly numbers: Int32Array;
  readonly weights: Float64Array;
  readonly idfs: Float64Array;
  /** The first two characters of a piece as one number, in the order of texts. */
  readonly orders: Float64Array;
  /** The first place of a piece. */
  readonly firsts: Int32Array;
  readonly pieceAt: Int32Array;
  readonly textAt: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;

  constructor(readonly size: number) {
    this.numbers = new Int32Array(size);
    this.weights = new Float64Array(size);
    this.idfs = new Float64Array(size);
    this.orders = new Float64Array(size);
    this.firsts = new Int32Array(size);
    this.pieceAt = new Int32Array(size);
    this.textAt = new Uint8Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
  }
}

/** Weighs the pieces of one demand after the other; keeps the room it works in. */
export class PieceWeigher {
  private readonly slots = new KeyTable(firstRoom);
  private readonly pieces = new Pieces();
  /** Words of the demand that no unit holds; their numbers follow those of the directory. */
  private readonly ownWords = new WordTable();
  private room = new Room(firstRoom);
  private placeCount = 0;
  private texts: readonly DemandText[] = [];

  constructor(private readonly index: DirectoryIndex) {}

  weigh(texts: readonly DemandText[]): DemandPieces {
    this.slots.clear();
    this.ownWords.clear();
    this.placeCount = 0;
    this.texts = texts;
    // A character begins at most two pieces.
    const most = texts.reduce((sum, { folded }) => sum + folded.length * 2, 0);
    if (most > this.room.size) this.room = new Room(most * 2);
    for (const [number, text] of texts.entries()) this.weighText(text, number);
    const slots = this.chooseHeaviest();
    const { numbers, weights } = this.room;
    const list = slots.map((slot) => ({
      number: numbers[slot] ?? none,
      weight: weights[slot] ?? 0,
    }));
    let places: PiecePlace[] | null = null;
    return { list, places: () => (places ??= this.placesOf(slots)) };
  }

  private readonly numberOfWord = (text: CodeText, start: number, end: number): number => {
    const { words } = this.index.reading;
    const known = words.find(text, start, end);
    return known === none ? words.size + this.ownWords.numberOf(text, start, end) : known;
  };

  private weighText(text: DemandText, textNumber: number): void {
    const { pieces, slots } = this;
    const { weights, idfs, pieceAt, textAt, starts, ends } = this.room;
    const { unigram, bigram, word, repeat } = this.index.weights.text;
    const worthOf = [unigram, bigram, word];
    pieces.read(text.folded, this.numberOfWord);
    for (let at = 0; at < pieces.count; at += 1) {
      const start = pieces.starts[at] ?? 0;
      if (text.unwanted[start] === 1) continue;
      const kind = pieces.kinds[at] ?? 0;
      const before = slots.size;
      const slot = slots.numberOf(pieces.keys[at] ?? 0);
      const isNew = slot === before;
      if (isNew) this.open(slot, at, text);
      const share = isNew ? 1 : repeat;
      weights[slot] =
        (weights[slot] ?? 0) + text.weight * share * (worthOf[kind] ?? 0) * (idfs[slot] ?? 0);
      if (kind === pieceKinds.unigram) continue;
      const place = this.placeCount;
      pieceAt[place] = slot;
      textAt[place] = textNumber;
      starts[place] = start;
      ends[place] = pieces.ends[at] ?? 0;
      this.placeCount = place + 1;
    }
  }

  private open(slot: number, at: number, { folded: { codes } }: DemandText): void {
    const { reading, pieceIdfs, unseenPieceIdf } = this.index;
    const { room, pieces } = this;
    const start = pieces.starts[at] ?? 0;
    const number = reading.pieceNumbers.find(pieces.keys[at] ?? 0);
    const isOne = (pieces.ends[at] ?? 0) - start === 1;
    room.numbers[slot] = number;
    room.weights[slot] = 0;
    room.idfs[slot] = number === none ? unseenPieceIdf : (pieceIdfs[number] ?? 0);
    room.orders[slot] = (codes[start] ?? 0) * 65_537 + (isOne ? 0 : (codes[start + 1] ?? 0) + 1);
    room.firsts[slot] = this.placeCount;
  }

  /** The heaviest pieces; of many equally heavy ones the first in order, as comparing all of them would take long. */
  private chooseHeaviest(): number[] {
    const { weights, orders } = this.room;
    const slots: number[] = [];
    for (let slot = 0; slot < this.slots.size; slot += 1) slots.push(slot);
    const byWeightAndOrder = (one: number, other: number) => this.compare(one, other);
    const { read = readUnlessSaid } = this.index.weights.text;
    const surplus = slots.length - read;
    if (surplus <= 0) return slots.sort(byWeightAndOrder);
    const least = valueAtPlace(weights.slice(0, slots.length), surplus);
    const heavier = slots.filter((slot) => (weights[slot] ?? 0) > least);
    const equal = slots.filter((slot) => weights[slot] === least);
    const last = valueAtPlace(
      new Float64Array(equal.map((slot) => orders[slot] ?? 0)),
      read - heavier.length - 1,
    );
    const first = equal.filter((slot) => (orders[slot] ?? 0) <= last);
    return [...heavier, ...first].sort(byWeightAndOrder).slice(0, read);
  }

  private compare(one: number, other: number): number {
    const { weights, orders } = this.room;
    const heavier = (weights[other] ?? 0) - (weights[one] ?? 0);
    if (heavier !== 0) return heavier;
    const before = (orders[one] ?? 0) - (orders[other] ?? 0);
    if (before !== 0) return before;
    return this.written(one) < this.written(other) ? -1 : 1;
  }

  private written(slot: number): string {
    const { firsts, textAt, starts, ends } = this.room;
    const place = firsts[slot] ?? 0;
    const text = this.texts[textAt[place] ?? 0];
    return text === undefined ? "" : stringOf(text.folded, starts[place] ?? 0, ends[place] ?? 0);
  }

  private placesOf(slots: readonly number[]): PiecePlace[] {
    const { numbers, weights, pieceAt, textAt, starts, ends } = this.room;
    // How many places of each piece are still to be shown; what no unit holds is shown nowhere.
    const left = new Uint8Array(this.slots.size);
    for (const slot of slots) left[slot] = numbers[slot] === none ? 0 : placesMax;
    const places: PiecePlace[] = [];
    for (let at = 0; at < this.placeCount; at += 1) {
      const slot = pieceAt[at] ?? 0;
      const text = this.texts[textAt[at] ?? 0];
      if (left[slot] === 0 || text === undefined) continue;
      left[slot] = (left[slot] ?? 0) - 1;
      const [number, weight] = [numbers[slot] ?? none, weights[slot] ?? 0];
      places.push({ text, start: starts[at] ?? 0, end: ends[at] ?? 0, number, weight });
    }
    // The texts follow one another; within each the places are in order already.
    return places.sort((one, other) =>
      one.text === other.text ? 0 : one.text.field < other.text.field ? -1 : 1,
    );
  }
}
