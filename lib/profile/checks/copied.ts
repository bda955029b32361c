import { fold } from "@/lib/text/fold";
import type { Fault } from "./fault";
import type { PlacedText } from "./texts";

/** A run this long that stands in a document is copied. */
const runLength = 20;

function folded(text: string): string {
  return fold(text).replaceAll(/\s/g, "");
}

/** Names and titles are nobody's sentence: the text falls apart at them. */
function piecesWithout(text: string, names: readonly string[]): readonly string[] {
  return names.reduce((pieces, name) => pieces.flatMap((piece) => piece.split(name)), [text]);
}

function copiedRuns(piece: string, original: string): string[] {
  const runs: string[] = [];
  for (let start = 0; start + runLength <= piece.length; start += 1) {
    let end = start + runLength;
    if (!original.includes(piece.slice(start, end))) continue;
    while (end < piece.length && original.includes(piece.slice(start, end + 1))) end += 1;
    runs.push(piece.slice(start, end));
    start = end;
  }
  return runs;
}

/**
 * Runs of 20 or more characters that our texts share with the documents, spaces and script aside.
 * @param originals the whole texts of the documents
 * @param names of institutions, schemes and documents, which may be the same
 */
export function checkCopied(
  texts: readonly PlacedText[],
  originals: readonly string[],
  names: readonly string[],
): readonly Fault[] {
  const original = originals.map(folded).join("\u0000");
  const longestFirst = [...new Set(names.map(folded))]
    .filter((name) => name.length > 3)
    .toSorted((left, right) => right.length - left.length);
  return texts.flatMap(({ file, place, text }) =>
    (["zhHans", "zhHant"] as const).flatMap((language) =>
      piecesWithout(folded(text[language]), longestFirst)
        .flatMap((piece) => copiedRuns(piece, original))
        .map((run) => ({ file, place, todo: `${language}: say it in our own words: “${run}”` })),
    ),
  );
}
