import { describe, expect, it } from "vitest";
import type { QualityFile } from "./quality-file";
import { reportOf } from "./report";

const answer = { top: [], bands: [], verdict: "matched" as const };

const file: QualityFile = {
  date: "2026-11-21",
  engine: "1",
  thesaurus: "t",
  directory: "d",
  cases: [
    { id: "1", set: "dev", field: "01", kind: "normal", style: "clean" },
    { id: "2", set: "dev", field: "01", kind: "normal", style: "terse" },
    { id: "3", set: "sealed", field: null, kind: "mode-driven", style: "clean" },
    { id: "4", set: "sealed", field: "02", kind: "no-good-match", style: "clean" },
  ],
  models: [
    {
      version: "1.1.0",
      key: "1.1.0+aa",
      outcomes: [
        { ndcg: 1, mrr: 1, recall: 1, ...answer },
        { ndcg: 0.5, mrr: 1, recall: 0.5, ...answer },
        { ndcg: 0.6, mrr: 0.5, recall: 1, ...answer },
        { ndcg: 0, mrr: 0, recall: 1, ...answer },
      ],
      bandRight: [true, false, true, true],
      otherScript: [0.9, 0.5, 0.8, 1],
      exposure: { sizes: [], shown: 1, of: 2, gini: 0.5 },
    },
  ],
  baselines: [
    {
      name: "random",
      outcomes: [0.2, 0.2, 0.2, 1].map((ndcg) => ({ ndcg, mrr: 0, recall: 0 })),
    },
  ],
};

describe("the report of a model", () => {
  const report = reportOf(file, "1.1.0+aa");

  it("counts only cases that have an answer", () => {
    expect(report?.answered).toBe(3);
    expect(report?.figures.ndcg.mean).toBeCloseTo(0.7, 10);
    expect(report?.figures.mrr.mean).toBeCloseTo(2.5 / 3, 10);
    expect(report?.against[0]?.figures.ndcg).toBeCloseTo(0.2, 10);
    expect(report?.against[0]?.better.mean).toBeCloseTo(0.5, 10);
    expect(report?.scriptGap).toBeCloseTo(0.1, 10);
  });

  it("takes the cases apart, leaving out parts without an answer and cases without the property", () => {
    expect(report?.groups.field).toEqual([
      { name: "01", cases: 2, ndcg: 0.75, mrr: 1, recall: 0.75 },
    ]);
    expect(report?.groups.kind.map(({ name, cases }) => [name, cases])).toEqual([
      ["mode-driven", 1],
      ["normal", 2],
    ]);
    expect(report?.groups.set.map(({ name }) => name)).toEqual(["dev", "sealed"]);
  });

  it("tells bands that found somebody from bands that rightly stayed empty", () => {
    expect(report?.found).toEqual({ right: 2, of: 3 });
    expect(report?.silent).toEqual({ right: 1, of: 1 });
  });

  it("is missing for a model that was not measured", () => {
    expect(reportOf(file, "1.2.0+bb")).toBeNull();
  });
});
