import type { DirectoryRecord } from "@/lib/directory/record";
import { toOriginal, type DemandText, type Span } from "../demand-text";
import type { Reason } from "../match";
import type { PartnerNames } from "../partner-names";
import type { Weights } from "../models/weights";
import type { Found } from "./judgement";

/** Where the company names an institution; offsets in the folded text. */
type Naming = Span & { text: DemandText };

/** The institutions a company names, by their places in the directory. */
export type Namings = ReadonlyMap<number, Naming>;

/** Reads which institutions the company names; the first text that names one counts. */
export function readNamings(texts: readonly DemandText[], names: PartnerNames): Namings {
  const found = new Map<number, Naming>();
  for (const text of texts) {
    const isRuledOut = (start: number) => text.unwanted[start] === 1;
    for (const { institution, start, end } of names.find(text.folded, isRuledOut)) {
      if (!found.has(institution)) found.set(institution, { text, start, end });
    }
  }
  return found;
}

/**
 * What naming an institution is worth, 0 to 1; less where it has little to do with the demand.
 * @param topic how much of the demand's topic its leading unit answers; null for a demand without one
 */
export function partnerValue(topic: number | null, { partner }: Weights): number {
  return topic === null || topic >= partner.topicMin ? 1 : partner.doubtful;
}

/** Whether a named institution does what the demand is about. */
export function partnerReasons(
  isNamed: boolean,
  topic: number | null,
  { partner }: Weights,
): Reason[] {
  if (!isNamed) return [];
  const isFit = topic === null || topic >= partner.topicMin;
  return [{ code: isFit ? "partner.named" : "partner.doubtful", params: {} }];
}

/** Where the company names the institution. */
export function partnerEvidence(naming: Naming | undefined, { names }: DirectoryRecord): Found[] {
  if (naming === undefined) return [];
  const { text } = naming;
  return [
    {
      field: text.field,
      ...toOriginal(text, naming),
      unit: null,
      phrase: names.zhHans,
      concept: null,
    },
  ];
}
