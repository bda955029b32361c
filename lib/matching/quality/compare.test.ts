import { describe, expect, it } from "vitest";
import { compareAnswers, compareOutcomes, countChanges, meanWithInterval } from "./compare";
import type { Outcome } from "./outcome";

function outcome(ndcg: number, given: Partial<Outcome> = {}): Outcome {
  return {
    ndcg,
    mrr: 1,
    recall: 1,
    top: ["a", "b", "c"],
    bands: ["strong", "good", "none"],
    verdict: "matched",
    ...given,
  };
}

const before = outcome(1);

describe("two answers to one demand", () => {
  it("differ in nothing when they are the same", () => {
    expect(compareAnswers(before, before)).toEqual({ moves: [], bands: [], verdict: null });
  });

  it("differ by who moved, came, left, changed its band, and by the verdict", () => {
    const after = outcome(1, {
      top: ["b", "a", "d"],
      bands: ["good", "good", "none"],
      verdict: "weak",
    });
    expect(compareAnswers(before, after)).toEqual({
      moves: [
        { institution: "b", from: 2, to: 1 },
        { institution: "a", from: 1, to: 2 },
        { institution: "d", from: null, to: 3 },
        { institution: "c", from: 3, to: null },
      ],
      bands: [{ institution: "a", from: "strong", to: "good" }],
      verdict: { from: "matched", to: "weak" },
    });
  });
});

describe("counting changed answers", () => {
  it("tells the first place, the first five, bands and verdicts apart", () => {
    const longer = { top: ["a", "b", "c", "d", "e", "f", "g"], bands: Array(7).fill("good") };
    const other = { ...longer, top: ["a", "b", "c", "d", "e", "g", "f"] };
    const changes = [
      compareAnswers(before, before),
      compareAnswers(
        before,
        outcome(1, { top: ["b", "a", "c"], bands: ["good", "strong", "none"] }),
      ),
      compareAnswers(
        before,
        outcome(1, { top: ["a", "c", "b"], bands: ["strong", "none", "good"] }),
      ),
      compareAnswers(outcome(1, longer), outcome(1, other)),
      compareAnswers(before, outcome(1, { verdict: "none", bands: ["good", "good", "none"] })),
    ];
    expect(countChanges(changes)).toEqual({ first: 1, topFive: 2, bands: 1, verdicts: 1 });
  });
});

describe("two engines on the labelled cases", () => {
  const from = [outcome(0.5), outcome(0.8), outcome(0.9), outcome(0)];
  const to = [outcome(0.7), outcome(0.795), outcome(0.6), outcome(1)];
  const found = compareOutcomes(from, to, (place) => place !== 3);

  it("win and lose cases by more than a swap of equals, and cases without an answer count for neither", () => {
    expect(found.won).toEqual([0]);
    expect(found.lost).toEqual([2]);
    expect(found.changes).toHaveLength(4);
  });

  it("differ on average by the mean over the counted cases, inside its interval", () => {
    const { mean, low, high } = found.differences.ndcg;
    expect(mean).toBeCloseTo((0.2 - 0.005 - 0.3) / 3, 10);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    expect(found.differences.mrr).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it("change sign with the direction of the comparison", () => {
    const back = compareOutcomes(to, from, (place) => place !== 3);
    expect(back.differences.ndcg.mean).toBeCloseTo(-found.differences.ndcg.mean, 10);
    expect(back.won).toEqual(found.lost);
  });
});

describe("a mean with its interval", () => {
  it("is as sure as its cases agree", () => {
    const sure = meanWithInterval([outcome(0.7), outcome(0.7)], "ndcg");
    expect(sure.low).toBeCloseTo(0.7, 10);
    expect(sure.high).toBeCloseTo(0.7, 10);
    const unsure = meanWithInterval([outcome(0), outcome(1), outcome(0), outcome(1)], "ndcg");
    expect(unsure.high - unsure.low).toBeGreaterThan(0.5);
  });
});
