import { describe, expect, it } from "vitest";
import { budgetBandOf } from "./budget-band";

describe("budgetBandOf", () => {
  it.each([
    [0, "to50"],
    [49.99, "to50"],
    [50, "to100"],
    [99.99, "to100"],
    [100, "to500"],
    [500, "to1000"],
    [999.99, "to1000"],
    [1000, "to5000"],
    [4999.99, "to5000"],
    [5000, "over5000"],
    [1_000_000, "over5000"],
  ] as const)("puts %s 万元 into %s", (amount, band) => {
    expect(budgetBandOf(amount)).toBe(band);
  });
});
