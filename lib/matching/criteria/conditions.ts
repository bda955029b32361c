import type { DirectoryRecord } from "@/lib/directory/record";
import { toOriginal, type DemandText } from "../demand-text";
import type { Reason } from "../match";
import { stringOf } from "../reading/code-text";
import type { Found } from "./judgement";

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

/** The conditions an institution meets, as one number with a bit each. */
export function conditionsMetBy(record: DirectoryRecord): number {
  return conditions.reduce((mask, { isMet }, at) => (isMet(record) ? mask | (1 << at) : mask), 0);
}

/** A condition the demand names, and where; offsets in the folded text. */
type AskedCondition = { code: string; bit: number; text: DemandText; start: number; end: number };

/** Reads what the demand asks of a partner. */
export function readConditions(texts: readonly DemandText[]): AskedCondition[] {
  const text = texts.find(({ field }) => field === "partnerConditions");
  if (text === undefined) return [];
  const folded = stringOf(text.folded);
  return conditions.flatMap(({ code, asked }, at) => {
    const match = asked.exec(folded);
    if (match === null) return [];
    const end = match.index + match[0].length;
    return [{ code, bit: 1 << at, text, start: match.index, end }];
  });
}

/** How many of the conditions asked for an institution meets, 0 to 1, as far as the directory knows. */
export function conditionsValue(asked: readonly AskedCondition[], met: number): number {
  if (asked.length === 0) return neutral;
  let count = 0;
  for (const { bit } of asked) if ((met & bit) !== 0) count += 1;
  return count / asked.length;
}

/** Which conditions an institution meets. */
export function conditionsReasons(asked: readonly AskedCondition[], met: number): Reason[] {
  if (asked.length === 0) return [{ code: "conditions.unknown", params: {} }];
  return asked.map(({ code, bit }) => ({
    code,
    params: { met: (met & bit) === 0 ? "no" : "yes" },
  }));
}

/** The words of the demand that ask for what the institution meets. */
export function conditionsEvidence(
  asked: readonly AskedCondition[],
  met: number,
  { names }: DirectoryRecord,
): Found[] {
  return asked
    .filter(({ bit }) => (met & bit) !== 0)
    .map(({ text, start, end }) => ({
      field: text.field,
      ...toOriginal(text, { start, end }),
      unit: null,
      phrase: names.zhHans,
      concept: null,
    }));
}
