import { toHongKong } from "@/lib/text/script";
import { clusterCount, makePieces } from "./list-texts";

const paragraphs = makePieces().filter(({ kind }) => kind === "paragraph");
const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });
const step = 37;

/** Words that stand together in a paragraph, every second time as Hong Kong writes them. */
function wordsOf(text: string, wordCount: number, call: number): string {
  const words = [...segmenter.segment(text)]
    .filter(({ segment, isWordLike }) => isWordLike === true && [...segment].length > 1)
    .map(({ segment }) => segment);
  const apart = Math.max(1, Math.floor(words.length / wordCount));
  const chosen = Array.from({ length: wordCount }, (_, at) => words[at * apart + (call % apart)]);
  const typed = chosen.filter((word) => word !== undefined).join(" ");
  return call % 2 === 0 ? typed : toHongKong(typed);
}

/** What a reader of a field looks for at each call: three times out of four something of that field. */
export function makeSearches(
  wordCount: number,
  callCount: number,
): (field: number, call: number) => string {
  const byCluster = Array.from({ length: clusterCount }, (_, cluster) => {
    const own = paragraphs.filter((piece) => piece.cluster === cluster);
    return Array.from({ length: callCount }, (__, call) =>
      wordsOf(own[(call * step) % own.length]?.text ?? "", wordCount, call),
    );
  });
  return (field, call) => {
    const cluster = call % 4 === 3 ? Math.floor(call / 4) : field;
    return byCluster[cluster % clusterCount]?.[call] ?? "";
  };
}

const characters = [..."膜芯囊的晶"];

/** A single character, rare ones and the commonest of all. */
export function oneCharacter(call: number): string {
  return characters[call % characters.length] ?? "";
}
