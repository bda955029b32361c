import type { Annex2Demand } from "@/lib/intake/annex2";
import type { Folded } from "@/lib/text/fold";
import { foldText } from "./fold-text";
import type { Weights } from "./models/weights";

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

/** One text of the form, folded, with the places that do not count: clauses on what is not wanted, the company's own name. */
export type DemandText = {
  field: TextField;
  weight: number;
  original: string;
  folded: Folded;
  /** Offsets in the folded text. */
  unwanted: readonly Span[];
};

const clauseEnd = /[，,。；;！!？?\n]/;
/** Words that turn a clause into what the demand does not want, in the folded form of any script. */
const negation =
  /不需要|无需|不要|不考虑|不接受|不涉及|不包括|不含|不做|不打算|不想|谢绝|排除|除.{1,20}外|已有.{0,20}不再|不再需要|not needed|no need|not interested|excluding|except for|other than/;

function findUnwanted(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !clauseEnd.test(text[at] ?? "")) continue;
    if (negation.test(text.slice(start, at))) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

/** The company's own name says nothing of the topic, whatever it is called after. */
function findOwnName(text: string, demand: MatchDemand): Span[] {
  const name = foldText(demand.companyName ?? "").text.trim();
  if (name === "") return [];
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    spans.push({ start: at, end: at + name.length });
  }
  return spans;
}

/** What stands behind this many characters of one field is not read; the form allows fewer. */
const lengthMax = 6_000;

function readText(demand: MatchDemand, field: TextField, weight: number): DemandText[] {
  const original = (demand[field] ?? "").slice(0, lengthMax);
  if (original.trim() === "") return [];
  const folded = foldText(original);
  const unwanted = [...findUnwanted(folded.text), ...findOwnName(folded.text, demand)];
  return [{ field, weight, original, folded, unwanted }];
}

/** The texts of a demand that say what it is about. */
export function readTexts(demand: MatchDemand, { demandFields }: Weights): DemandText[] {
  return topicFields.flatMap((field) => readText(demand, field, demandFields[field]));
}

/** The texts in which a company may name a partner, the one meant for it first. */
export function readPartnerTexts(demand: MatchDemand, texts: readonly DemandText[]): DemandText[] {
  return [...readText(demand, "intendedPartners", 0), ...texts];
}

/** Whether a place of the folded text lies in a clause that says what is not wanted. */
export function isUnwanted(text: DemandText, start: number): boolean {
  return text.unwanted.some((span) => span.start <= start && start < span.end);
}

/** A stretch of the folded text in offsets of the original. */
export function toOriginal({ folded }: DemandText, { start, end }: Span): Span {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}
