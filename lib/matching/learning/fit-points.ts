import { criterionKeys, type CriterionKey } from "../match";
import type { Pair, Values } from "./judged";

/** The most points of each criterion. */
export type Points = Readonly<Record<CriterionKey, number>>;

/** Points by which one score must lead another for the order to be as sure as 73 to 27. */
const pointsOfDoubt = 5;
/** Before any decision each weight is held to be right within this share of itself. */
const trust = 0.3;
const stepsMax = 400;
const firstStep = 0.5;
const smallest = 1e-7;

function mapKeys(of: (key: CriterionKey) => number): Points {
  // One entry for each key.
  return Object.fromEntries(criterionKeys.map((key) => [key, of(key)])) as Points;
}

function sumKeys(of: (key: CriterionKey) => number): number {
  return criterionKeys.reduce((sum, key) => sum + of(key), 0);
}

/** What an institution scores with these points. */
export function scoreOf(values: Values, points: Points): number {
  return sumKeys((key) => values[key] * points[key]);
}

/** Each demand speaks with one voice, however many pairs it has. */
function shareOf(pairs: readonly Pair[]): (pair: Pair) => number {
  const counts = new Map<string, number>();
  for (const { demandId } of pairs) counts.set(demandId, (counts.get(demandId) ?? 0) + 1);
  return ({ demandId }) => 1 / (counts.get(demandId) ?? 1);
}

type Problem = { pairs: readonly Pair[]; share: (pair: Pair) => number; prior: Points };

function leadOf({ wanted, rejected }: Pair, points: Points): number {
  return (scoreOf(wanted, points) - scoreOf(rejected, points)) / pointsOfDoubt;
}

/** How badly points explain the decisions, with how far they lie from the prior. */
function lossOf({ pairs, share, prior }: Problem, factors: Points): number {
  const points = mapKeys((key) => factors[key] * prior[key]);
  const fit = pairs.reduce(
    (sum, pair) => sum + share(pair) * Math.log1p(Math.exp(-leadOf(pair, points))),
    0,
  );
  return fit + sumKeys((key) => (factors[key] - 1) ** 2) / (2 * trust ** 2);
}

function slopeOf({ pairs, share, prior }: Problem, factors: Points): Points {
  const points = mapKeys((key) => factors[key] * prior[key]);
  const pulls = pairs.map((pair) => ({
    pair,
    pull: share(pair) / (1 + Math.exp(leadOf(pair, points))),
  }));
  return mapKeys((key) => {
    const fit = pulls.reduce(
      (sum, { pair, pull }) => sum - pull * (pair.wanted[key] - pair.rejected[key]),
      0,
    );
    return (fit * prior[key]) / pointsOfDoubt + (factors[key] - 1) / trust ** 2;
  });
}

/** Walks down the slope, with ever shorter steps where a step does not pay; no weight falls below 0. */
function descend(problem: Problem): Points {
  let factors = mapKeys(() => 1);
  let loss = lossOf(problem, factors);
  let step = firstStep;
  for (let count = 0; count < stepsMax && step > smallest; count += 1) {
    const from = factors;
    const slope = slopeOf(problem, from);
    const length = step;
    const tried = mapKeys((key) => Math.max(0, from[key] - length * slope[key]));
    const lossThere = lossOf(problem, tried);
    if (lossThere < loss) {
      const gain = loss - lossThere;
      [factors, loss] = [tried, lossThere];
      step *= 1.2;
      if (gain < smallest) break;
    } else step /= 2;
  }
  return factors;
}

const pointsPlaces = 100;

/**
 * The points that explain staff's decisions best without leaving the present ones more than the decisions
 * ask for (pairwise logistic regression with a normal prior at the present points). Their sum stays.
 */
export function fitPoints(pairs: readonly Pair[], prior: Points): Points {
  const factors = descend({ pairs, share: shareOf(pairs), prior });
  const raw = mapKeys((key) => factors[key] * prior[key]);
  const scale = sumKeys((key) => prior[key]) / sumKeys((key) => raw[key]);
  // Rounded down, so that the sum does not grow.
  return mapKeys((key) => Math.floor(raw[key] * scale * pointsPlaces) / pointsPlaces);
}
