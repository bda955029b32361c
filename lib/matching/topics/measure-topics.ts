import type { Engine } from "../engine";
import { noMatchKind, type LabelledCase } from "../evaluate";
import { answerTopics } from "./answer-topics";

/** The style of labelled cases with several topics in one form. */
const severalStyle = "messy";
/** `dev` cases of that style hold many questions on one product. */
const ownCase = /^OWN-/;

/** Labelled cases that ask for several things, and for which the directory has bodies. */
export function severalIn(cases: readonly LabelledCase[]): LabelledCase[] {
  return cases.filter(
    ({ id, style, kind }) => style === severalStyle && ownCase.test(id) && kind !== noMatchKind,
  );
}

/** Labelled cases about one thing. */
export function singleIn(cases: readonly LabelledCase[]): LabelledCase[] {
  return cases.filter(({ style }) => style !== severalStyle);
}

/** Ways to write two matters in one description. */
const writings: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `（1）${one.replaceAll("\n", "")}（2）${other.replaceAll("\n", "")}`,
  (one, other) => `${one}\n${other}`,
  (one, other) => `${one.replace(/。?$/, "。")}另外，${other}`,
  (one, other) => `一是${one.split("。")[0]}；二是${other.split("。")[0]}。`,
];

const fieldLength = 2;
/** Steps that are no divisors of the number of cases in use lead to another partner each time. */
const step = 7;
const offset = 13;

/** Pairs of cases of different first-level fields, written as one demand, in every way in turn. */
export function joinedFrom(cases: readonly LabelledCase[]): LabelledCase[] {
  const singles = singleIn(cases).filter(({ kind }) => kind === "normal");
  return singles.flatMap((one, place) => {
    const other = singles[(place * step + offset) % singles.length];
    const write = writings[place % writings.length];
    const fieldOf = (each: LabelledCase) => (each.demand.techField ?? "").slice(0, fieldLength);
    if (other === undefined || write === undefined || fieldOf(one) === fieldOf(other)) return [];
    return [
      {
        ...one,
        id: `${one.id}+${other.id}`,
        demand: {
          ...one.demand,
          title: `${one.demand.title ?? ""}；${other.demand.title ?? ""}`,
          description: write(one.demand.description ?? "", other.demand.description ?? ""),
          partnerWork: null,
          partnerConditions: null,
        },
      },
    ];
  });
}

/** How many demands are told to hold several topics. */
export type SplitCount = { split: number; of: number };

/** How many of these demands the engine takes apart. */
export function countSplit(engine: Engine, cases: readonly LabelledCase[]): SplitCount {
  const split = cases.filter(({ demand }) => answerTopics(engine, demand).topics.length > 0);
  return { split: split.length, of: cases.length };
}
