import type { DemandText } from "./demand-text";
import type { DirectoryIndex } from "./institution-index";
import { stringOf } from "./reading/code-text";
import { KeyTable } from "./reading/key-table";
import { pieceKinds, Pieces, wordKey } from "./reading/pieces";
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
  /** Its place in the list of pieces. */
  piece: number;
};

/** The heaviest pieces of a demand, the heaviest first. */
export type DemandPieces = {
  list: readonly DemandPiece[];
  /** Where they stand, in the order of the names of fields and of places. */
  places: () => readonly PiecePlace[];
};

const piecesMax = 120;
/** Of a piece that stands in many places only the first are shown. */
const placesMax = 6;
const firstRoom = 1 << 10;
const none = -1;

/** A piece found in a demand. */
type Found = DemandPiece & {
  idf: number;
  /** Its first two characters as one number, in the order of texts. */
  order: number;
  places: Omit<PiecePlace, "piece">[];
};

/** Weighs the pieces of one demand after the other; keeps the room it works in. */
export class PieceWeigher {
  private readonly slots = new KeyTable(firstRoom);
  private readonly pieces = new Pieces();
  private readonly ownWords = new Map<string, number>();
  private found: Found[] = [];

  constructor(private readonly index: DirectoryIndex) {}

  weigh(texts: readonly DemandText[]): DemandPieces {
    this.slots.clear();
    this.ownWords.clear();
    this.found = [];
    for (const text of texts) this.weighText(text);
    const list = heaviestOf(this.found);
    let places: PiecePlace[] | null = null;
    return { list, places: () => (places ??= placesOf(list)) };
  }

  private readonly keyOfWord = (word: string): number => {
    const { wordNumbers } = this.index.reading;
    const known = wordNumbers.get(word) ?? this.ownWords.get(word);
    if (known !== undefined) return wordKey(known);
    const own = wordNumbers.size + this.ownWords.size;
    this.ownWords.set(word, own);
    return wordKey(own);
  };

  private weighText(text: DemandText): void {
    const { pieces, slots } = this;
    const { unigram, bigram, word, repeat } = this.index.weights.text;
    const worthOf = [unigram, bigram, word];
    pieces.read(text.folded, this.keyOfWord);
    for (let at = 0; at < pieces.count; at += 1) {
      const start = pieces.starts[at] ?? 0;
      if (text.unwanted[start] === 1) continue;
      const kind = pieces.kinds[at] ?? 0;
      const before = slots.size;
      const slot = slots.numberOf(pieces.keys[at] ?? 0);
      const piece = this.found[slot] ?? this.open(at, text);
      const share = slot === before ? 1 : repeat;
      piece.weight += text.weight * share * (worthOf[kind] ?? 0) * piece.idf;
      if (kind !== pieceKinds.unigram && piece.places.length < placesMax) {
        piece.places.push({ text, start, end: pieces.ends[at] ?? 0 });
      }
    }
  }

  private open(at: number, { folded: { codes } }: DemandText): Found {
    const { reading, pieceIdfs, unseenPieceIdf } = this.index;
    const [start, end] = [this.pieces.starts[at] ?? 0, this.pieces.ends[at] ?? 0];
    const number = reading.pieceNumbers.find(this.pieces.keys[at] ?? 0);
    const second = end - start > 1 ? (codes[start + 1] ?? 0) + 1 : 0;
    const piece: Found = {
      number,
      weight: 0,
      idf: number === none ? unseenPieceIdf : (pieceIdfs[number] ?? 0),
      order: (codes[start] ?? 0) * 65_537 + second,
      places: [],
    };
    this.found.push(piece);
    return piece;
  }
}

function written({ places: [first] }: Found): string {
  return first === undefined ? "" : stringOf(first.text.folded, first.start, first.end);
}

/** The heaviest first; equally heavy ones in the order of their characters. */
function compare(one: Found, other: Found): number {
  return (
    other.weight - one.weight || one.order - other.order || (written(one) < written(other) ? -1 : 1)
  );
}

function heaviestOf(found: readonly Found[]): Found[] {
  const surplus = found.length - piecesMax;
  if (surplus <= 0) return found.toSorted(compare);
  const least = valueAtPlace(
    Float64Array.from(found, ({ weight }) => weight),
    surplus,
  );
  const heavier = found.filter(({ weight }) => weight > least);
  const equal = found.filter(({ weight }) => weight === least);
  // Of many equally heavy pieces only the first in order: comparing all of them would take long.
  const last = valueAtPlace(
    Float64Array.from(equal, ({ order }) => order),
    Math.min(equal.length, piecesMax - heavier.length) - 1,
  );
  return [...heavier, ...equal.filter(({ order }) => order <= last)]
    .sort(compare)
    .slice(0, piecesMax);
}

function placesOf(list: readonly Found[]): PiecePlace[] {
  return list
    .flatMap(({ places }, piece) => places.map((place) => ({ ...place, piece })))
    .sort((one, other) =>
      one.text.field < other.text.field
        ? -1
        : one.text.field > other.text.field
          ? 1
          : one.start - other.start,
    );
}
