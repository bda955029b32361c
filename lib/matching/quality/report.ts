import { noMatchKind } from "../evaluate";
import { differenceOf, meansOf, meanWithInterval, type Interval } from "./compare";
import type { Exposure } from "./exposure";
import { figures, type Figure, type Figures } from "./outcome";
import type { QualityFile, TestCase } from "./quality-file";

/** Ways to take the cases apart. */
export const groupings = ["field", "kind", "style", "set"] as const;

export type Grouping = (typeof groupings)[number];

/** The figures over some of the cases that have an answer. */
export type GroupLine = { name: string; cases: number } & Figures;

/** How many of the cases went right. */
export type Share = { right: number; of: number };

/** Everything the portal says of a model's quality. */
export type QualityReport = {
  /** Cases that have an answer; the figures are over these. */
  answered: number;
  figures: Record<Figure, Interval>;
  /** Rankings that know less, and how much better the model is in nDCG@5. */
  against: { name: string; figures: Figures; better: Interval }[];
  groups: Record<Grouping, GroupLine[]>;
  /** Cases with an answer whose best band holds a body that would be called. */
  found: Share;
  /** Cases without an answer whose best band is empty. */
  silent: Share;
  /** How far nDCG@5 of a case lies from that of the same text in the other script, on average. */
  scriptGap: number;
  exposure: Exposure;
};

function isAnswered({ kind }: TestCase): boolean {
  return kind !== noMatchKind;
}

function groupsOf(
  cases: readonly TestCase[],
  outcomes: readonly Figures[],
  grouping: Grouping,
): GroupLine[] {
  const names = [...new Set(cases.flatMap((each) => each[grouping] ?? []))].sort();
  return names.flatMap((name) => {
    const own = outcomes.filter((_, place) => {
      const each = cases[place];
      return each !== undefined && each[grouping] === name && isAnswered(each);
    });
    return own.length === 0 ? [] : [{ name, cases: own.length, ...meansOf(own) }];
  });
}

function shareOf(right: readonly boolean[], isCounted: (place: number) => boolean): Share {
  const counted = right.filter((_, place) => isCounted(place));
  return { right: counted.filter(Boolean).length, of: counted.length };
}

/**
 * What the measured file says of a model; null for a model it has no figures of.
 * @param key the model's name in stored runs
 */
export function reportOf(file: QualityFile, key: string): QualityReport | null {
  const model = file.models.find((each) => each.key === key);
  if (model === undefined) return null;
  const hasAnswer = file.cases.map(isAnswered);
  const counted = <T>(all: readonly T[]) => all.filter((_, place) => hasAnswer[place]);
  const outcomes = counted(model.outcomes);
  const intervals = figures.map((each) => [each, meanWithInterval(outcomes, each)] as const);
  const gaps = outcomes.map(({ ndcg }, place) =>
    Math.abs(ndcg - (counted(model.otherScript)[place] ?? 0)),
  );
  return {
    answered: outcomes.length,
    // One entry for each of the figures.
    figures: Object.fromEntries(intervals) as QualityReport["figures"],
    against: file.baselines.map(({ name, outcomes: theirs }) => ({
      name,
      figures: meansOf(counted(theirs)),
      better: differenceOf(counted(theirs), outcomes, "ndcg"),
    })),
    groups: {
      field: groupsOf(file.cases, model.outcomes, "field"),
      kind: groupsOf(file.cases, model.outcomes, "kind"),
      style: groupsOf(file.cases, model.outcomes, "style"),
      set: groupsOf(file.cases, model.outcomes, "set"),
    },
    found: shareOf(model.bandRight, (place) => hasAnswer[place] === true),
    silent: shareOf(model.bandRight, (place) => hasAnswer[place] === false),
    exposure: model.exposure,
    scriptGap: gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length),
  };
}
