import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { modelFromJson, modelKey, ModelError } from "./model-file";
import { modelAtWork } from "./active-model";
import { deliveredModel, findModel, findModelByKey, models } from "./models";

function withPoints(points: Record<string, unknown>): unknown {
  const { weights } = deliveredModel;
  return {
    ...deliveredModel,
    weights: { ...weights, points: { ...weights.points, ...points } },
  };
}

function withWeights(change: object): unknown {
  return { ...deliveredModel, weights: { ...deliveredModel.weights, ...change } };
}

describe("a model file", () => {
  it("is read back as it was written", () => {
    const written: unknown = JSON.parse(JSON.stringify(deliveredModel));
    expect(modelFromJson(written)).toEqual(deliveredModel);
    expect(modelKey(modelFromJson(written))).toBe(modelKey(deliveredModel));
  });

  it.each([
    ["a weight is missing", withWeights({ points: {} }), /points/],
    ["a weight is unknown", withWeights({ luck: 1 }), /luck/],
    ["a weight is no number", withPoints({ text: "many" }), /text/],
    ["a weight is negative", withPoints({ text: -1 }), /text/],
    ["the points add up to more than 100", withPoints({ concept: 90 }), /more than 100/],
    [
      "a better band begins lower",
      withWeights({ bands: { ...deliveredModel.weights.bands, strong: 1 } }),
      /better band/,
    ],
    ["the version is no version", { ...deliveredModel, version: "new" }, /version/],
    ["it is for another engine", { ...deliveredModel, engine: "0" }, /engine 0/],
    ["words are missing in a language", { ...deliveredModel, changes: { en: "x" } }, /changes/],
    ["it is no object", "1.1.0", /model/],
  ])("is refused with one sentence when %s", (_, json, sentence) => {
    expect(() => modelFromJson(json)).toThrow(ModelError);
    expect(() => modelFromJson(json)).toThrow(sentence);
  });

  it("has another name in stored runs as soon as one weight is another", () => {
    const other = modelFromJson(withPoints({ text: deliveredModel.weights.points.text - 1 }));
    expect(other.version).toBe(deliveredModel.version);
    expect(modelKey(other)).not.toBe(modelKey(deliveredModel));
  });
});

describe("the delivered models", () => {
  it("are all the files of the folder, each named by its version, no version twice", () => {
    const files = readdirSync("lib/matching/models").filter((name) => name.endsWith(".json"));
    const versions = models.map(({ version }) => `${version}.json`);
    expect(versions.toSorted()).toEqual(files.toSorted());
    expect(new Set(versions).size).toBe(versions.length);
  });

  it("are found by version and by their name in stored runs", () => {
    expect(findModel(deliveredModel.version)).toBe(deliveredModel);
    expect(findModelByKey(modelKey(deliveredModel))).toBe(deliveredModel);
    expect(findModel("0.0.1")).toBeNull();
    expect(findModelByKey(`${deliveredModel.version}+00000000`)).toBeNull();
  });
});

describe("the model at work", () => {
  const choice = { number: 3, chosenByName: "演示员", chosenAt: new Date(0) };

  it("is the delivered one before anybody chose", () => {
    expect(modelAtWork(null)).toEqual({ model: deliveredModel, choice: null });
  });

  it("is the chosen one, and the delivered one where this release lacks the chosen", () => {
    const known = { ...choice, version: deliveredModel.version };
    expect(modelAtWork(known).model).toBe(deliveredModel);
    const unknown = { ...choice, version: "0.0.1" };
    expect(modelAtWork(unknown)).toEqual({ model: deliveredModel, choice: unknown });
  });
});
