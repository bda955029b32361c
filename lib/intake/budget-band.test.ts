import { describe, expect, it } from "vitest";
import { budgetBandOf, budgetLimitsWan, leastOfBand } from "./budget-band";

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

describe("leastOfBand", () => {
  it.each([0, 50, 100, 500, 1000, 5000])(
    "gives back the boundary %s 万元 of its band",
    (amount) => {
      expect(leastOfBand(budgetBandOf(amount))).toBe(amount);
    },
  );
});

describe("budgetLimitsWan", () => {
  it.each(budgetLimitsWan)("is where a band begins: %s 万元", (amount) => {
    expect(leastOfBand(budgetBandOf(amount))).toBe(amount);
    expect(leastOfBand(budgetBandOf(amount - 0.01))).toBeLessThan(amount);
  });
});
