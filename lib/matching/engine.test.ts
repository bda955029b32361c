import { describe, expect, it } from "vitest";
import { recordOf, unitOf } from "@/tests/fixtures/matching/records";
import { createEngine } from "./engine";
import { criterionKeys } from "./match";
import type { Model } from "./models/model-file";
import { deliveredModel } from "./models/models";
import { answerBytes, storedAnswer, storedPlaces } from "./stored-answer";

const records = [
  recordOf("one", { units: [unitOf("u1", ["碳化硅外延生长", "功率器件封装"], ["01.02.01"])] }),
  recordOf("two", { units: [unitOf("u2", ["谐波减速器疲劳寿命"], ["08.04.02"])] }),
  recordOf("three", { units: [unitOf("u3", ["间充质干细胞培养"], ["02.01.01"])] }),
];
const demand = {
  title: "碳化硅功率器件封装",
  description: "碳化硅外延片缺陷多。",
  techField: "01.02.01",
};
const everything = { top: 10 };

function withPoints(points: Partial<Model["weights"]["points"]>): Model {
  const { weights: own } = deliveredModel;
  return { ...deliveredModel, weights: { ...own, points: { ...own.points, ...points } } };
}

describe("an engine", () => {
  it("ranks with the weights of its own model", () => {
    const heavier = createEngine(withPoints({ concept: 50, field: 1 }), records);
    const [match] = heavier.rank(demand, everything).matches;
    const max = Object.fromEntries(match?.criteria.map((each) => [each.key, each.pointsMax]) ?? []);
    expect(match?.institution).toBe("one");
    expect(max).toMatchObject({ concept: 50, field: 1, text: deliveredModel.weights.points.text });
    expect(Object.keys(max)).toEqual([...criterionKeys]);
  });

  it("leaves no trace in another engine, whichever ranks first, also after one that failed", () => {
    const present = createEngine(deliveredModel, records);
    const before = answerBytes(storedAnswer(present.rank(demand, everything), null));
    const other = createEngine(withPoints({ concept: 1, text: 60 }), records);
    const others = answerBytes(storedAnswer(other.rank(demand, everything), null));
    // The engine takes texts; a number in their place makes it fail half-way.
    expect(() => other.rank({ title: 7 as unknown as string }, everything)).toThrow();
    expect(answerBytes(storedAnswer(present.rank(demand, everything), null))).toBe(before);
    expect(answerBytes(storedAnswer(other.rank(demand, everything), null))).toBe(others);
    expect(others).not.toBe(before);
  });

  it("made anew from the JSON of its model and records answers the same bytes", () => {
    const first = createEngine(deliveredModel, records);
    const again = createEngine(structuredClone(deliveredModel), structuredClone(records));
    expect(again.modelKey).toBe(first.modelKey);
    expect(answerBytes(storedAnswer(again.rank(demand, everything), null))).toBe(
      answerBytes(storedAnswer(first.rank(demand, everything), null)),
    );
  });
});

describe("a stored answer", () => {
  it("keeps the first places with their ranks from 1", () => {
    const many = Array.from({ length: storedPlaces + 5 }, (_, at) => recordOf(`r${at}`));
    const ranking = createEngine(deliveredModel, many).rank(demand, { top: many.length });
    const { matches } = storedAnswer(ranking, null);
    expect(matches.map(({ rank }) => rank)).toEqual(matches.map((_, place) => place + 1));
    expect(matches).toHaveLength(storedPlaces);
  });
});
