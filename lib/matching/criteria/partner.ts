import { isUnwanted, toOriginal, type DemandText } from "../demand-text";
import type { IndexedInstitution } from "../institution-index";
import type { Query } from "../query";
import type { UnitFit } from "../unit-fit";
import type { Judgement } from "./judgement";

const isLatin = /^[a-z]/;
const latinWord = /[a-z0-9]/;

/** Where a text names a body as a whole word and does not rule it out; -1 where it does not. */
function findName(text: DemandText, name: string): number {
  const { text: folded } = text.folded;
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
    const isInside =
      isLatin.test(name) &&
      (latinWord.test(folded[at - 1] ?? "") || latinWord.test(folded[at + name.length] ?? ""));
    if (!isInside && !isUnwanted(text, at)) return at;
  }
  return -1;
}

/** Whether a named partner does what the demand is about; a demand without a topic leaves that open. */
function isFit(query: Query, [lead]: readonly UnitFit[]): boolean {
  const { topicMin } = query.weights.partner;
  if (query.concepts.size === 0) return true;
  return lead !== undefined && Math.max(lead.concept, lead.text) >= topicMin;
}

/**
 * Whether the company names this very institution, by any of its present or former names. One that has little
 * to do with the demand is marked.
 */
export function judgePartner(
  query: Query,
  institution: IndexedInstitution,
  fits: readonly UnitFit[],
): Judgement {
  for (const text of query.partnerTexts) {
    for (const name of institution.names) {
      const start = findName(text, name);
      if (start === -1) continue;
      const isGood = isFit(query, fits);
      return {
        value: isGood ? 1 : query.weights.partner.doubtful,
        reasons: [{ code: isGood ? "partner.named" : "partner.doubtful", params: {} }],
        evidence: () => [
          {
            field: text.field,
            ...toOriginal(text, { start, end: start + name.length }),
            unit: null,
            phrase: institution.record.names.zhHans,
            concept: null,
          },
        ],
      };
    }
  }
  return { value: 0, reasons: [] };
}
