import { fold, foldWithOffsets } from "@/lib/text/fold";
import type { IndexedInstitution } from "../institution-index";
import type { Query } from "../query";
import type { Judgement } from "./judgement";

const nameFields = [
  "intendedPartners",
  "partnerConditions",
  "partnerWork",
  "description",
  "title",
] as const;

const latinLengthMin = 3;
const hanLengthMin = 3;
const isLatin = /^[a-z]/;

/** Every name a body goes by that is long enough to mean it. */
function namesOf({ record, predecessors }: IndexedInstitution): string[] {
  const all = [record, ...predecessors]
    .flatMap(({ names: { zhHans, zhHant, en, abbr }, aliases, formerNames }) => [
      ...[zhHans, zhHant, en, abbr ?? ""],
      ...aliases,
      ...formerNames,
    ])
    .map(fold);
  const long = all.filter(
    (name) => name.length >= (isLatin.test(name) ? latinLengthMin : hanLengthMin),
  );
  return [...new Set(long)].sort((a, b) => b.length - a.length);
}

function findName(text: string, name: string): number {
  if (!isLatin.test(name)) return text.indexOf(name);
  const word = /[a-z0-9]/;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const isWhole = !word.test(text[at - 1] ?? "") && !word.test(text[at + name.length] ?? "");
    if (isWhole) return at;
  }
  return -1;
}

/** Whether the company names this very institution, by any of its present or former names. */
export function judgePartner(query: Query, institution: IndexedInstitution): Judgement {
  const names = namesOf(institution);
  for (const field of nameFields) {
    const folded = foldWithOffsets(query.demand[field] ?? "");
    for (const name of names) {
      const at = findName(folded.text, name);
      if (at === -1) continue;
      return {
        value: 1,
        reasons: [{ code: "partner.named", params: {} }],
        evidence: [
          {
            field,
            start: folded.starts[at] ?? 0,
            end: folded.ends[at + name.length - 1] ?? 0,
            unit: null,
            phrase: institution.record.names.zhHans,
            concept: null,
          },
        ],
      };
    }
  }
  return { value: 0, reasons: [], evidence: [] };
}
