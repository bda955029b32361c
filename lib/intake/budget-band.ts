/** Bands in which a budget is shown to readers who may not know the amount; upper bounds in 万元. */
const bands = [
  { key: "to50", belowWan: 50 },
  { key: "to100", belowWan: 100 },
  { key: "to500", belowWan: 500 },
  { key: "to1000", belowWan: 1000 },
  { key: "to5000", belowWan: 5000 },
  { key: "over5000", belowWan: Number.POSITIVE_INFINITY },
] as const;

export type BudgetBand = (typeof bands)[number]["key"];

/** The band of an amount in 万元; an amount on a boundary belongs to the higher band. */
export function budgetBandOf(amountWan: number): BudgetBand {
  const band = bands.find(({ belowWan }) => amountWan < belowWan);
  return band?.key ?? "over5000";
}

/** The amounts in 万元 at which one band ends and the next begins; a list is narrowed by these alone. */
export const budgetLimitsWan = [50, 100, 500, 1000, 5000] as const;

/** The least amount of a band, in 万元: all that is known of a budget shown as a band. */
export function leastOfBand(key: BudgetBand): number {
  const below = bands[bands.findIndex((band) => band.key === key) - 1];
  return below?.belowWan ?? 0;
}
