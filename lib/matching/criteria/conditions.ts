import type { DirectoryRecord } from "@/lib/directory/record";
import { toOriginal } from "../demand-text";
import type { IndexedInstitution } from "../institution-index";
import type { Query } from "../query";
import type { Judgement } from "./judgement";

type Condition = {
  code: string;
  asked: RegExp;
  isMet: (record: DirectoryRecord) => boolean;
};

const universities: ReadonlySet<string> = new Set(["university", "state_key_lab"]);

/** What demands ask of a partner and the directory can answer, in the folded words of any script. */
const conditions: readonly Condition[] = [
  {
    code: "conditions.university",
    asked: /高校|大学|院校|universit/,
    isMet: (record) => universities.has(record.kind) || record.kind.startsWith("innohk"),
  },
  {
    code: "conditions.testing",
    asked: /检测|测试平台|测试能力|认证|试验平台|实验室认可|testing|certification/,
    isMet: (record) => record.services.includes("testing_certification"),
  },
  {
    code: "conditions.pilot",
    asked: /中试|试产|小批量|pilot/,
    isMet: (record) => record.services.includes("pilot_production"),
  },
  {
    code: "conditions.clinical",
    asked: /临床|clinical/,
    isMet: (record) =>
      record.services.includes("clinical_trials") || record.tags.includes("life_health"),
  },
  {
    code: "conditions.licensing",
    asked: /专利|知识产权|技术转让|许可|patent|licen[cs]/,
    isMet: (record) => record.services.includes("technology_licensing"),
  },
];

/** A demand without conditions the directory can answer neither helps nor harms. */
const neutral = 0.5;

/** Whether the institution meets what the demand asks of a partner, as far as the directory knows. */
export function judgeConditions(query: Query, { record }: IndexedInstitution): Judgement {
  const text = query.texts.find(({ field }) => field === "partnerConditions");
  const found = conditions.flatMap((condition) => {
    const match = condition.asked.exec(text?.folded.text ?? "");
    return text === undefined || match === null
      ? []
      : [{ condition, text, match, isMet: condition.isMet(record) }];
  });
  if (found.length === 0) {
    return { value: neutral, reasons: [{ code: "conditions.unknown", params: {} }] };
  }
  const met = found.filter(({ isMet }) => isMet);
  return {
    value: met.length / found.length,
    reasons: found.map(({ condition, isMet }) => ({
      code: condition.code,
      params: { met: isMet ? "yes" : "no" },
    })),
    evidence: () =>
      met.map(({ text: source, match: { index, 0: words } }) => ({
        field: source.field,
        ...toOriginal(source, { start: index, end: index + words.length }),
        unit: null,
        phrase: record.names.zhHans,
        concept: null,
      })),
  };
}
