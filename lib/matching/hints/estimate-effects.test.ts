import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { optionsOf } from "@/lib/taxonomy/enums";
import type { MatchDemand } from "../demand-text";
import { createEngine } from "../engine";
import { deliveredModel } from "../models/models";
import { estimateEffects, pointedField } from "./estimate-effects";
import { findHints } from "./find-hints";

const engine = createEngine(deliveredModel, directoryRecords());

const demand: MatchDemand = {
  title: "风电叶片机器人打磨",
  description:
    "百米级风电叶片的打磨仍靠人工，粉尘大，希望用移动机械臂和力控打磨，沿曲面自动规划路径，效率提高2倍，磨削深度误差不超过0.1mm，并能检测缺陷。",
  techField: null,
  categories: ["TECH_RD"],
  cooperationModes: ["JOINT_DEVELOPMENT"],
};

const effectsOf = (change: MatchDemand) => {
  const changed = { ...demand, ...change };
  return estimateEffects(engine, changed, findHints(changed));
};
const bestOf = (change: MatchDemand) =>
  Math.round(engine.rank({ ...demand, ...change }, { top: 1 }).matches[0]?.score ?? 0);

describe("what an answer would bring", () => {
  it("is what ranking with the field the words point to gives", () => {
    const techField = pointedField(engine, demand, "") ?? "";
    expect(techField).toMatch(/^08\.04/);
    const [effect] = effectsOf({});
    const [from, to] = [bestOf({}), bestOf({ techField })];
    expect(to).toBeGreaterThan(from);
    expect(effect).toEqual({ code: "noField", techField, from, to });
  });

  it("stays within the first level the company chose", () => {
    expect(pointedField(engine, demand, "08")).toMatch(/^08/);
    expect(pointedField(engine, demand, "02")).toBeNull();
    for (const { techField } of effectsOf({ techField: "08" })) expect(techField).toMatch(/^08\./);
  });

  it("is at best what the most fitting mode gives", () => {
    const open = { techField: "08.04.02", categories: [], cooperationModes: [] };
    const [effect] = effectsOf(open);
    expect(effect).toMatchObject({ code: "noModes", techField: null, from: bestOf(open) });
    for (const { code } of optionsOf("cooperationMode"))
      expect(effect?.to).toBeGreaterThanOrEqual(bestOf({ ...open, cooperationModes: [code] }));
  });

  it("is not told for answers that are there, or that nothing can be computed of", () => {
    expect(effectsOf({ techField: "08.04.02" })).toEqual([]);
    expect(effectsOf({ techField: "08.04.02", categories: [] })).toEqual([]);
  });
});
