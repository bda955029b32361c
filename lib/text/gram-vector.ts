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

/** A search as the text of a `tsquery`. */
export type VectorQuery = {
  /** Its parts, each a query of its own. */
  terms: readonly string[];
  /** All that must be met. */
  full: string;
  /** The part an index answers at once; null where single characters are all that was asked. */
  indexed: string | null;
};

function quote(piece: string): string {
  return `'${piece.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** What a run looks for: Chinese anywhere, a word by its beginning, a single letter or digit as it stands. */
function queryOfRun(run: Run): { text: string; isBroad: boolean } {
  const characters = [...run.text];
  if (!run.isHan) {
    const [piece = ""] = piecesOf(run);
    return { text: quote(piece) + (characters.length > 1 ? ":*" : ""), isBroad: false };
  }
  if (characters.length === 1) return { text: `${quote(run.text)}:*`, isBroad: true };
  const pairs = new Set(piecesOfHan(characters).slice(0, -1));
  return { text: [...pairs].map(quote).join(" & "), isBroad: false };
}

function joined(alternatives: readonly string[]): string {
  const [only = "", ...others] = [...new Set(alternatives)];
  return others.length === 0
    ? `(${only})`
    : `(${[only, ...others].map((each) => `(${each})`).join(" | ")})`;
}

/**
 * A typed search as a query of such vectors: every run of it must be met, in one of its readings, so that 機械人
 * finds 机器人. Null where nothing can be looked for.
 */
export function vectorQuery(typed: string): VectorQuery | null {
  // Words are only put in the place of Chinese by Chinese, so every reading has the same runs.
  const [written = [], ...others] = foldReadings(typed).map((reading) => runsOf(reading.text));
  const terms = new Map<string, boolean>();
  for (const [index, run] of written.entries()) {
    const readings = [run, ...others.flatMap((runs) => runs[index] ?? [])].map(queryOfRun);
    terms.set(
      joined(readings.map(({ text }) => text)),
      readings.some(({ isBroad }) => isBroad),
    );
  }
  const chosen = [...terms].slice(0, termsMax);
  if (chosen.length === 0) return null;
  const telling = chosen.filter(([, isBroad]) => !isBroad).map(([text]) => text);
  const parts = chosen.map(([text]) => text);
  return {
    terms: parts,
    full: parts.join(" & "),
    indexed: telling.length === 0 ? null : telling.join(" & "),
  };
}
