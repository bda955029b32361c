import { foldReadings } from "./fold-wording";
import { runsOf, type Run } from "./search-grams";

/** Longer words of other scripts are known by this many characters of their beginning. */
const wordLengthMax = 24;
/** Words of a search beyond these are left out. */
const termsMax = 8;

/** Pairs of neighbouring characters, and the last one alone: every character begins a piece. */
function piecesOfHan(characters: readonly string[]): string[] {
  return characters.map((character, index) => `${character}${characters[index + 1] ?? ""}`);
}

function piecesOf({ text, isHan }: Run): string[] {
  const characters = [...text];
  return isHan ? piecesOfHan(characters) : [characters.slice(0, wordLengthMax).join("")];
}

/**
 * The words of the `tsvector` a text is found by: pairs of Chinese characters and whole words of other scripts,
 * in every reading of the text. A single character and the beginning of a word are found by prefix.
 */
export function vectorWords(texts: readonly string[]): string[] {
  const readings = new Set(texts.flatMap((text) => foldReadings(text).map((each) => each.text)));
  return [
    ...new Set([...readings].flatMap((reading) => runsOf(reading).flatMap((run) => piecesOf(run)))),
  ];
}

/** A part of a search, a query of its own, and in other words: one of these, each of which needs all its pieces. */
export type VectorTerm = { text: string; alternatives: readonly (readonly string[])[] };

/** A search as the text of a `tsquery`. */
export type VectorQuery = {
  terms: readonly VectorTerm[];
  /** All that must be met. */
  full: string;
  /** The part an index answers at once; null where single characters are all that was asked. */
  indexed: string | null;
};

function quote(piece: string): string {
  return `'${piece.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** What a run looks for: Chinese anywhere, a word by its beginning, a single letter or digit as it stands. */
function piecesSought(run: Run): string[] {
  const characters = [...run.text];
  const pieces = piecesOf(run);
  if (!run.isHan) return pieces.map((piece) => quote(piece) + (characters.length > 1 ? ":*" : ""));
  if (characters.length === 1) return [`${quote(run.text)}:*`];
  return [...new Set(pieces.slice(0, -1))].map(quote);
}

function termOf(runs: readonly Run[]): VectorTerm {
  const byText = new Map(
    runs.map((run) => {
      const pieces = piecesSought(run);
      return [pieces.join(" & "), pieces] as const;
    }),
  );
  const texts = [...byText.keys()];
  const text = texts.length === 1 ? `(${texts[0] ?? ""})` : `((${texts.join(") | (")}))`;
  return { text, alternatives: [...byText.values()] };
}

function isBroad({ text, isHan }: Run): boolean {
  return isHan && [...text].length === 1;
}

/**
 * A typed search as a query of such vectors: every run of it must be met, in one of its readings, so that 機械人
 * finds 机器人. Null where nothing can be looked for.
 */
export function vectorQuery(typed: string): VectorQuery | null {
  // Words are only put in the place of Chinese by Chinese, so every reading has the same runs.
  const [written = [], ...others] = foldReadings(typed).map((reading) => runsOf(reading.text));
  const found = new Map<string, { term: VectorTerm; isTelling: boolean }>();
  for (const [index, run] of written.entries()) {
    const readings = [run, ...others.flatMap((runs) => runs[index] ?? [])];
    const term = termOf(readings);
    found.set(term.text, { term, isTelling: !readings.some(isBroad) });
  }
  const chosen = [...found.values()].slice(0, termsMax);
  if (chosen.length === 0) return null;
  const telling = chosen.filter(({ isTelling }) => isTelling).map(({ term }) => term.text);
  return {
    terms: chosen.map(({ term }) => term),
    full: chosen.map(({ term }) => term.text).join(" & "),
    indexed: telling.length === 0 ? null : telling.join(" & "),
  };
}
