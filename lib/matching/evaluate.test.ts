import { describe, expect, it } from "vitest";
import { recordOf } from "@/tests/fixtures/matching/records";
import {
  compareQuality,
  creditSuccessors,
  isSealed,
  measure,
  ndcgAt,
  readCases,
  recallAt,
  reciprocalRank,
  seededRandom,
  type LabelledCase,
  type Quality,
} from "./evaluate";

const relevant = { a: 3, b: 2, c: 1 };

function caseOf(id: string, kind: string): LabelledCase {
  return { id, kind, style: "clean", demand: {}, relevant };
}

function qualityOf(perCase: number[]): Quality {
  return { ndcg: 0, mrr: 0, recall: 0, perCase };
}

describe("nDCG@5", () => {
  it("is 1 for the best order and 0 for nothing relevant among the first five", () => {
    expect(ndcgAt(["a", "b", "c"], relevant)).toBe(1);
    expect(ndcgAt(["v", "w", "x", "y", "z", "a"], relevant)).toBe(0);
  });

  it("weighs 2^grade − 1 by the logarithm of the place", () => {
    // (1/1 + 7/1.58496) / (7/1 + 3/1.58496 + 1/2)
    expect(ndcgAt(["c", "a"], relevant)).toBeCloseTo(5.416509 / 9.392789, 5);
    expect(ndcgAt(["x", "a"], { a: 1.5 })).toBeCloseTo(1 / Math.log2(3), 12);
  });

  it("is 0 where no institution is relevant", () => {
    expect(ndcgAt(["a"], {})).toBe(0);
  });
});

describe("MRR and recall@10", () => {
  it("take grades of 2 and better as relevant", () => {
    expect(reciprocalRank(["c", "x", "b", "a"], relevant)).toBeCloseTo(1 / 3, 12);
    expect(reciprocalRank(["c"], relevant)).toBe(0);
    expect(recallAt(["c", "b"], relevant)).toBe(0.5);
    const late = [..."0123456789", "a", "b"];
    expect(recallAt(late, relevant)).toBe(0);
    expect(recallAt(["x"], { c: 1 })).toBe(1);
  });
});

describe("a measurement", () => {
  it("leaves out the cases without a good match", () => {
    const cases = [caseOf("1", "normal"), caseOf("2", "no-good-match")];
    const ranked: string[] = [];
    const quality = measure(cases, ({ id }) => {
      ranked.push(id);
      return ["a", "b", "c"];
    });
    expect(ranked).toEqual(["1"]);
    expect(quality).toEqual({ ndcg: 1, mrr: 1, recall: 1, perCase: [1] });
  });

  it("of two rankers gives the same interval each time, around the mean difference", () => {
    const one = qualityOf([1, 0.8, 0.6, 0.9, 0.7]);
    const other = qualityOf([0.5, 0.9, 0.3, 0.4, 0.7]);
    const compared = compareQuality(one, other);
    expect(compareQuality(one, other)).toEqual(compared);
    expect(compared.difference).toBeCloseTo(0.24, 12);
    expect(compared.low).toBeLessThan(0.24);
    expect(compared.high).toBeGreaterThan(0.24);
    expect(compared.low).toBeGreaterThanOrEqual(-0.1);
    expect(compared.high).toBeLessThanOrEqual(0.5);
  });

  it("of a ranker with itself finds no difference at all", () => {
    const one = qualityOf([1, 0.2]);
    expect(compareQuality(one, one)).toEqual({ difference: 0, low: 0, high: 0 });
  });
});

describe("grades of a merged body", () => {
  const records = [
    recordOf("old", { status: "merged", successor: "new" }),
    recordOf("gone", { status: "closed", successor: "new" }),
    recordOf("new"),
  ];
  const credited = (grades: Record<string, number>) =>
    creditSuccessors([{ ...caseOf("1", "normal"), relevant: grades }], records)[0]?.relevant;

  it("count for its successor, the better one of both", () => {
    expect(credited({ old: 3, new: 1 })).toEqual({ new: 3 });
    expect(credited({ old: 1, new: 2, other: 1 })).toEqual({ new: 2, other: 1 });
  });

  it("stay where a body was closed", () => {
    expect(credited({ gone: 2 })).toEqual({ gone: 2 });
  });
});

describe("sealed cases", () => {
  it("are own-f, own-h, and the odd ones of own-a and own-b", () => {
    const ids = [
      "OWN-A01",
      "OWN-A02",
      "OWN-B43",
      "OWN-D05",
      "OWN-E01",
      "OWN-F02",
      "OWN-G01",
      "OWN-H02",
      "B07",
      "NONE-01",
    ];
    expect(ids.filter((id) => isSealed(caseOf(id, "normal")))).toEqual([
      "OWN-A01",
      "OWN-B43",
      "OWN-F02",
      "OWN-H02",
    ]);
  });
});

describe("the seeded generator", () => {
  it("gives the same numbers for a seed, others for another, all from 0 to below 1", () => {
    const numbers = (seed: number) => Array.from({ length: 100 }, seededRandom(seed));
    expect(numbers(1)).toEqual(numbers(1));
    expect(numbers(1)).not.toEqual(numbers(2));
    expect(numbers(1).every((each) => each >= 0 && each < 1)).toBe(true);
  });
});

describe("a file of cases", () => {
  const line =
    '{"id": "A", "kind": "normal", "style": "terse", "demand": {"title": "x"}, "relevant": {"a": 2}}';

  it("is read line by line, empty lines aside", () => {
    expect(readCases([line, "", "  "])).toEqual([
      { id: "A", kind: "normal", style: "terse", demand: { title: "x" }, relevant: { a: 2 } },
    ]);
  });

  it("is refused with the number of the first wrong case", () => {
    expect(() => readCases([line, "{"])).toThrow(/case 2/);
  });
});
