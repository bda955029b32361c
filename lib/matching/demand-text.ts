import type { Annex2Demand } from "@/lib/intake/annex2";
import type { Weights } from "./models/weights";
import { foldCodes, placeInOriginal, stringOf, type CodeText } from "./reading/code-text";
import { markUnwanted } from "./unwanted";

/** A demand as the engine takes it: any field of 附件2 may be missing. */
export type MatchDemand = { readonly [Key in keyof Annex2Demand]?: Annex2Demand[Key] | null };

/** The texts of the form that say what a demand is about, in the order they are read. */
export const topicFields = [
  "title",
  "description",
  "partnerWork",
  "partnerConditions",
  "existingBase",
  "mainProducts",
  "mainBusiness",
] as const satisfies (keyof Weights["demandFields"])[];

/** Texts that are read: those of the topic, and the one that names partners. */
export type TextField = (typeof topicFields)[number] | "intendedPartners";

/** A stretch of the original text. Offsets: UTF-16 units, end exclusive. */
export type Span = { start: number; end: number };

/** One text of the form, folded. */
export type DemandText = {
  field: TextField;
  weight: number;
  folded: CodeText;
  /** For each unit of the folded text 1 where what begins there does not count. */
  unwanted: Uint8Array;
};

/** What stands behind this many characters of one field is not read; the form allows fewer. */
const lengthMax = 6_000;

const highSurrogate = /[\uD800-\uDBFF]$/;

/** The part of a text that is read; no pair of surrogates is cut in two. */
export function readablePart(text: string): string {
  if (text.length <= lengthMax) return text;
  return text.slice(0, lengthMax).replace(highSurrogate, "");
}

/** Folds a text; some characters fold to many, which may not make it longer than one that is read. */
function foldReadable(original: string): CodeText {
  const folded = foldCodes(original, lengthMax);
  return { ...folded, length: Math.min(folded.length, lengthMax) };
}

function readText(
  demand: MatchDemand,
  companyName: string,
  { field, weight }: Pick<DemandText, "field" | "weight">,
): DemandText[] {
  const original = readablePart(demand[field] ?? "");
  if (original.trim() === "") return [];
  const folded = foldReadable(original);
  return [{ field, weight, folded, unwanted: markUnwanted(folded, companyName) }];
}

function foldedName({ companyName }: MatchDemand): string {
  return stringOf(foldReadable(readablePart(companyName ?? ""))).trim();
}

/** The texts of a demand that say what it is about. */
export function readTexts(demand: MatchDemand, { demandFields }: Weights): DemandText[] {
  const name = foldedName(demand);
  return topicFields.flatMap((field) =>
    readText(demand, name, { field, weight: demandFields[field] }),
  );
}

/** The texts in which a company may name a partner, the one meant for it first. */
export function readPartnerTexts(demand: MatchDemand, texts: readonly DemandText[]): DemandText[] {
  const own = readText(demand, foldedName(demand), { field: "intendedPartners", weight: 0 });
  return [...own, ...texts];
}

/** A stretch of the folded text in offsets of the original. */
export function toOriginal({ folded }: DemandText, { start, end }: Span): Span {
  return placeInOriginal(folded, start, end);
}
