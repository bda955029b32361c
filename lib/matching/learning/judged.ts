import { z } from "zod";
import { allCriterionKeys, criterionKeys, type CriterionKey } from "../match";

/** How well each criterion is met, 0 to 1. */
export type Values = Readonly<Record<CriterionKey, number>>;

/** What staff decided of a pair, and how well the institution met each criterion at that time. */
export type Judged = { demandId: string; isWanted: boolean; values: Values };

/** A decision as it is stored. */
export type DecisionRow = {
  demandId: string;
  decision: string;
  reason: string | null;
  features: unknown;
};

/**
 * Reasons of a rejection that speak of the fit itself. That a body has no capacity, that there is a conflict of
 * interest or that it was tried before says nothing of how well it fits.
 */
export const tellingReasons: ReadonlySet<string> = new Set([
  "wrongField",
  "tooBasic",
  "tooApplied",
  "conditionsNotMet",
]);

const featuresSchema = z.object({
  criteria: z.array(z.object({ key: z.enum(allCriterionKeys), value: z.number() })),
});

function valuesOf(features: unknown): Values | null {
  const read = featuresSchema.safeParse(features);
  if (!read.success) return null;
  const found = new Map(read.data.criteria.map(({ key, value }) => [key, value]));
  // Decisions of an engine with other criteria cannot be compared with those of this one.
  if (criterionKeys.some((key) => !found.has(key))) return null;
  return Object.fromEntries(found) as Record<CriterionKey, number>;
}

/** The decisions that weights can be learned from; the others are left out. */
export function readJudged(rows: readonly DecisionRow[]): Judged[] {
  return rows.flatMap(({ demandId, decision, reason, features }) => {
    const isRejected = decision === "rejected";
    if (isRejected && !tellingReasons.has(reason ?? "")) return [];
    const values = valuesOf(features);
    return values === null ? [] : [{ demandId, isWanted: !isRejected, values }];
  });
}

/** Two institutions of one demand: staff wanted the first and turned the second down. */
export type Pair = { demandId: string; wanted: Values; rejected: Values };

/** Every pair that staff's decisions put in an order. */
export function pairsOf(judged: readonly Judged[]): Pair[] {
  const wanted = judged.filter(({ isWanted }) => isWanted);
  const rejected = judged.filter(({ isWanted }) => !isWanted);
  return wanted.flatMap((one) =>
    rejected
      .filter(({ demandId }) => demandId === one.demandId)
      .map((other) => ({ demandId: one.demandId, wanted: one.values, rejected: other.values })),
  );
}
