import type { Annex2Demand } from "@/lib/intake/annex2";
import { foldWithOffsets, type Folded } from "@/lib/text/fold";
import { weights } from "./model";

/** A demand as the engine takes it: any field of 附件2 may be missing. */
export type MatchDemand = { readonly [Key in keyof Annex2Demand]?: Annex2Demand[Key] | null };

export type TextField = keyof typeof weights.demandFields;

/** A stretch of the original text. Offsets: UTF-16 units, end exclusive. */
export type Span = { start: number; end: number };

/** One text of the form, folded, with the clauses that say what is not wanted. */
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
  /不需要|无需|不考虑|不接受|不涉及|不包括|不含|不做|排除|除.{1,20}外|已有.{0,20}不再|不再需要|not needed|no need|not interested|excluding|except for|other than/;

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

/** The texts of a demand that say what it is about. */
export function readTexts(demand: MatchDemand): DemandText[] {
  // The keys are the table's own.
  const fields = Object.keys(weights.demandFields) as TextField[];
  return fields.flatMap((field) => {
    const original = demand[field] ?? "";
    if (original.trim() === "") return [];
    const folded = foldWithOffsets(original);
    const unwanted = findUnwanted(folded.text);
    return [{ field, weight: weights.demandFields[field], original, folded, unwanted }];
  });
}

/** Whether a place of the folded text lies in a clause that says what is not wanted. */
export function isUnwanted(text: DemandText, start: number): boolean {
  return text.unwanted.some((span) => span.start <= start && start < span.end);
}

/** A stretch of the folded text in offsets of the original. */
export function toOriginal({ folded }: DemandText, { start, end }: Span): Span {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}
