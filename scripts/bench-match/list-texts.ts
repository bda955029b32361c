import { withoutName } from "@/lib/intake/published-demand";
import { demoDemands } from "@/lib/review/demo-demands";
import { vectorWords } from "@/lib/text/gram-vector";
import { labelledCases } from "../labelled-cases";

/** Demands speak of the top field they are in, so that a word is common here and rare there. */
export const clusterCount = 8;
const paragraphsPerCluster = 500;
const clausesPerParagraph = 6;
const readByAll = 120;

/** A piece of a made-up demand, with the words it adds to what the demand is found by. */
export type TextPiece = {
  kind: "title" | "paragraph";
  cluster: number;
  position: number;
  text: string;
  words: string[];
  /** Those of its beginning, which everyone reads. */
  openingWords: string[];
};

type Source = { cluster: number; title: string; clauses: string[] };

function clausesOf(text: string): string[] {
  return text.split(/(?<=[。；，])/u).filter((clause) => clause.length > 3);
}

/** The texts of the fixtures and of the demo, taken apart. */
function readSources(): Source[] {
  const labelled = labelledCases().map(({ demand }) => ({ ...demand, companyName: "" }));
  const demo = demoDemands.map(({ form }) => ({
    techField: String(form.techField),
    title: String(form.title),
    companyName: String(form.companyName),
    description: String(form.description),
    existingBase: String(form.existingBase ?? ""),
    partnerConditions: String(form.partnerConditions ?? ""),
    partnerWork: String(form.partnerWork ?? ""),
  }));
  return [...labelled, ...demo].map((each) => {
    const { description, existingBase, partnerConditions, partnerWork } = each;
    const text = [description, existingBase, partnerConditions, partnerWork]
      .map((part) => withoutName(part ?? "", each.companyName))
      .join("。");
    return {
      cluster: (Number((each.techField ?? "01").slice(0, 2)) - 1) % clusterCount,
      title: withoutName(each.title ?? "", each.companyName),
      clauses: clausesOf(text),
    };
  });
}

function pick<T>(values: readonly T[], at: number): T {
  const value = values[at % values.length];
  if (value === undefined) throw new Error("no texts to pick from");
  return value;
}

function pieceOf(piece: Pick<TextPiece, "kind" | "cluster" | "position" | "text">): TextPiece {
  const opening = [...piece.text].slice(0, readByAll).join("");
  return { ...piece, words: vectorWords([piece.text]), openingWords: vectorWords([opening]) };
}

/** Titles as they are, and paragraphs of clauses of the same field put together anew. */
export function makePieces(): TextPiece[] {
  const sources = readSources();
  return Array.from({ length: clusterCount }, (_, cluster) => {
    const own = sources.filter((source) => source.cluster === cluster);
    const clauses = own.flatMap((source) => source.clauses);
    const titles = own.map(({ title }, position) =>
      pieceOf({ kind: "title", cluster, position, text: title }),
    );
    const paragraphs = Array.from({ length: paragraphsPerCluster }, (__, position) => {
      const chosen = Array.from({ length: clausesPerParagraph }, (___, index) =>
        pick(clauses, position * 31 + index * (17 + (position % 13)) + index * index),
      );
      return pieceOf({ kind: "paragraph", cluster, position, text: chosen.join("") });
    });
    return [...titles, ...paragraphs];
  }).flat();
}
