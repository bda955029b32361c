import { compareQuality, type Quality } from "../evaluate";
import type { Interval } from "../quality/compare";
import { fitPoints, scoreOf, type Points } from "./fit-points";
import { pairsOf, type Judged, type Pair } from "./judged";

/** What must be there before weights are learned: fewer decisions say more about the few demands than about the weights. */
export const needed = {
  /** Decisions that speak of the fit. */
  decisions: 100,
  /** Demands in which staff wanted one institution and turned another down. */
  demands: 30,
} as const;

/** How many decisions there are to learn from. */
export type LearningBase = { decisions: number; demands: number; isEnough: boolean };

/** What the decisions say of the weights. */
export type Lesson = {
  base: LearningBase;
  /** Weights from all decisions; null where there are too few. */
  points: Points | null;
  /** Share of pairs put in staff's order, mean over demands that were held out while the weights were fitted. */
  present: number;
  learned: number;
  /** How much better the learned weights are on them. */
  better: Interval;
  /** Whether held-out quality rises with confidence: the whole interval lies above 0. */
  isSure: boolean;
};

/** Parts of the demands; each is held out once. */
const parts = 5;

/** Whether so many decisions, over so many demands, are enough. */
export function baseOf(decisions: number, demands: number): LearningBase {
  const isEnough = decisions >= needed.decisions && demands >= needed.demands;
  return { decisions, demands, isEnough };
}

/** Share of the pairs of one demand that points put in staff's order; equal scores count half. */
function orderShare(pairs: readonly Pair[], points: Points): number {
  const right = pairs.map(({ wanted, rejected }) => {
    const lead = scoreOf(wanted, points) - scoreOf(rejected, points);
    return lead === 0 ? 0.5 : Number(lead > 0);
  });
  return right.reduce((sum, each) => sum + each, 0) / right.length;
}

function groupByDemand(pairs: readonly Pair[]): Pair[][] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) groups.set(pair.demandId, [...(groups.get(pair.demandId) ?? []), pair]);
  // Always the same parts, in whatever order the decisions came.
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

function asQuality(perCase: number[]): Quality {
  const mean = perCase.reduce((sum, each) => sum + each, 0) / Math.max(1, perCase.length);
  return { ndcg: mean, mrr: mean, recall: mean, perCase };
}

/**
 * Learns weights from staff's decisions, in shadow: nothing is changed by it. Quality is measured on demands
 * the fitting has not seen, each held out once.
 * @param present the points of the model at work
 */
export function learn(judged: readonly Judged[], present: Points): Lesson {
  const pairs = pairsOf(judged);
  const demands = groupByDemand(pairs);
  const base = baseOf(judged.length, demands.length);
  const heldOut = demands.map((own, place) => {
    const others = demands.filter((_, other) => other % parts !== place % parts).flat();
    return { own, points: fitPoints(others, present) };
  });
  const points = base.isEnough ? fitPoints(pairs, present) : null;
  return { base, points, ...measureHeldOut(heldOut, present) };
}

function measureHeldOut(heldOut: readonly { own: Pair[]; points: Points }[], present: Points) {
  const before = asQuality(heldOut.map(({ own }) => orderShare(own, present)));
  const after = asQuality(heldOut.map(({ own, points }) => orderShare(own, points)));
  const { difference: mean, low, high } = compareQuality(after, before);
  return {
    present: before.ndcg,
    learned: after.ndcg,
    better: { mean, low, high },
    isSure: low > 0,
  };
}
