import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { answerDemand } from "../answer-demand";
import { createEngine } from "../engine";
import { readCases } from "../evaluate";
import { allCriterionKeys, criterionKeys } from "../match";
import { modelFromJson } from "../models/model-file";
import { deliveredModel, findModel, models } from "../models/models";
import { isReasonCode } from "../reason-codes";
import { answerBytes } from "../stored-answer";
import type { Nearness } from "./nearness";
import { usesMeaning, withoutMeaning } from "./without-meaning";

const model = findModel("1.2.0") ?? deliveredModel;
const records = directoryRecords();
const engine = createEngine(model, records);
const delivered = createEngine(deliveredModel, records);
const demands = readCases(
  readFileSync("tests/fixtures/matching/dev.jsonl", "utf8").split("\n"),
).map(({ demand }) => demand);
const [demand = {}] = demands;
const top = records.length;

/** The second institution of the answer, with a unit of its own that leads by so many hundredths. */
function nearAt(lead: number): { slug: string; nearness: Nearness } {
  const { institution: slug = "" } = engine.rank(demand, { top }).matches[1] ?? {};
  const unit = engine.index.bySlug.get(slug)?.record.units[0]?.id ?? "";
  return { slug, nearness: [{ institution: slug, unit, lead }] };
}

function meaningAt(lead: number) {
  const { slug, nearness } = nearAt(lead);
  const match = engine
    .rank(demand, { top, nearness })
    .matches.find(({ institution }) => institution === slug);
  const criterion = match?.criteria.find(({ key }) => key === "meaning");
  return { score: match?.score ?? 0, value: criterion?.value ?? -1, criterion };
}

describe("a model that counts the meaning", () => {
  it("is one of those delivered, and not the one at work from the start", () => {
    expect(models.filter(usesMeaning).map(({ version }) => version)).toEqual(["1.2.0"]);
    expect(usesMeaning(deliveredModel)).toBe(false);
  });

  it("has the points and thresholds of the delivered one where nothing is known of it", () => {
    expect(withoutMeaning(model.weights)).toEqual(deliveredModel.weights);
    expect(withoutMeaning(deliveredModel.weights)).toBe(deliveredModel.weights);
  });

  it("then answers as the delivered one, byte for byte", () => {
    for (const each of demands) {
      expect(answerBytes(answerDemand(engine, each, null))).toBe(
        answerBytes(answerDemand(delivered, each, null)),
      );
    }
  });

  it("shows the criterion where it was asked for, also to those nobody is near", () => {
    for (const nearness of [[], nearAt(350).nearness]) {
      for (const { criteria, score } of engine.rank(demand, { top, nearness }).matches) {
        expect(criteria.map(({ key }) => key)).toEqual([...allCriterionKeys]);
        expect(criteria.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
        expect(score).toBeLessThanOrEqual(100);
        const codes = criteria.flatMap(({ reasons }) => reasons.map(({ code }) => code));
        expect(codes.filter((code) => !isReasonCode(code))).toEqual([]);
      }
    }
  });

  it("gives from 0 to all of its points, and never fewer to a unit that is nearer", () => {
    const leads = [-500, 0, 100, 199, 200, 201, 260, 300, 399, 400, 900];
    const values = leads.map((lead) => meaningAt(lead).value);
    expect(values.toSorted((a, b) => a - b)).toEqual(values);
    expect([values[0], values[4], values.at(-1)]).toEqual([0, 0, 1]);
    const scores = leads.map((lead) => meaningAt(lead).score);
    expect(scores.toSorted((a, b) => a - b)).toEqual(scores);
    expect((scores.at(-1) ?? 0) - (scores[0] ?? 0)).toBeCloseTo(
      model.weights.points.meaning ?? 0,
      6,
    );
  });

  it("names the unit in its reason, and says so where none stands out", () => {
    const { nearness } = nearAt(300);
    expect(meaningAt(300).criterion?.reasons).toEqual([
      { code: "meaning.unit", params: { unit: nearness[0]?.unit } },
    ]);
    expect(meaningAt(150).criterion?.reasons).toEqual([{ code: "meaning.none", params: {} }]);
  });

  it("moves nothing but the institutions that are near", () => {
    const { slug, nearness } = nearAt(400);
    const scores = (given: Nearness) =>
      new Map(
        engine
          .rank(demand, { top, nearness: given })
          .matches.map(({ institution, score }) => [institution, score]),
      );
    const [without, known] = [scores([]), scores(nearness)];
    for (const [each, score] of known) {
      if (each !== slug) expect(score).toBe(without.get(each));
    }
  });

  it("leaves nothing behind for the next demand", () => {
    const fresh = createEngine(model, records);
    const before = answerBytes(answerDemand(fresh, demand, []));
    fresh.rank(demand, { top, nearness: nearAt(400).nearness });
    expect(answerBytes(answerDemand(fresh, demand, []))).toBe(before);
  });

  it("passes over an institution the directory does not have", () => {
    const nearness = [{ institution: "nobody", unit: "none", lead: 900 }];
    expect(engine.rank(demand, { top, nearness })).toEqual(
      engine.rank(demand, { top, nearness: [] }),
    );
  });
});

describe("a model that does not", () => {
  it("answers as before whatever is known of the meaning", () => {
    const { nearness } = nearAt(400);
    const { matches } = delivered.rank(demand, { top, nearness });
    expect(delivered.rank(demand, { top }).matches).toEqual(matches);
    for (const { criteria } of matches)
      expect(criteria.map(({ key }) => key)).toEqual([...criterionKeys]);
  });
});

describe("a model file with half of the criterion", () => {
  it("is refused", () => {
    const { meaning, ...points } = model.weights.points;
    const { meaning: scale, ...others } = model.weights;
    const withPoints = { ...model, weights: { ...others, points: { ...points, meaning } } };
    const withScale = { ...model, weights: { ...others, points, meaning: scale } };
    for (const file of [withPoints, withScale])
      expect(() => modelFromJson(file)).toThrow(/meaning/);
  });
});
