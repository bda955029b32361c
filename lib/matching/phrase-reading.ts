import type { Weights } from "./models/weights";
import { foldForNow, type CodeText } from "./reading/code-text";
import { KeyTable } from "./reading/key-table";
import { Pieces, pieceKinds } from "./reading/pieces";
import { Rows } from "./reading/rows";
import { WordTable } from "./reading/word-table";
import { findHits } from "./thesaurus/thesaurus";

const firstKeys = 1 << 12;

/** Room for the pieces of one phrase at a time. */
const found = new Pieces();

/**
 * What the phrases of a directory say, by their numbers. Institutions say many things in the same words, so
 * that each different phrase is read only once.
 */
export class PhraseReader {
  readonly pieceNumbers = new KeyTable(firstKeys);
  readonly words = new WordTable();
  /** Concepts each phrase names, and those it hints at, as they stand in it. */
  readonly named = new Rows();
  readonly hinted = new Rows();
  /** Its pieces of text, as they stand in it. */
  readonly pieces = new Rows();
  /** Weight of all its pieces. */
  readonly lengths: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly worth: number[] = [0, 0, 0];

  /** Tells how much each piece of a phrase weighs; before the first is read. */
  weigh({ unigram, bigram, word }: Weights["text"]): void {
    this.worth[pieceKinds.unigram] = unigram;
    this.worth[pieceKinds.bigram] = bigram;
    this.worth[pieceKinds.word] = word;
  }

  /** The number of a phrase, which is read now if it was not before. */
  numberOf(phrase: string): number {
    const known = this.numbers.get(phrase);
    if (known !== undefined) return known;
    const number = this.lengths.length;
    this.numbers.set(phrase, number);
    const text = foldForNow(phrase);
    const { names, cues } = findHits(text);
    for (const { concept } of names) this.named.add(concept);
    for (const { concept } of cues) this.hinted.add(concept);
    this.lengths.push(this.readPieces(text));
    for (const rows of [this.named, this.hinted, this.pieces]) rows.close();
    return number;
  }

  private readonly numberOfWord = (text: CodeText, start: number, end: number): number =>
    this.words.numberOf(text, start, end);

  private readPieces(text: CodeText): number {
    const { worth, pieces, pieceNumbers } = this;
    found.read(text, this.numberOfWord);
    const { count, keys, kinds } = found;
    let length = 0;
    for (let at = 0; at < count; at += 1) {
      pieces.add(pieceNumbers.numberOf(keys[at] ?? 0));
      length += worth[kinds[at] ?? 0] ?? 0;
    }
    return length;
  }
}
