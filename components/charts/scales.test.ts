import { describe, expect, it } from "vitest";
import { rankScale, wideRankScale, zeroScale } from "./scales";

describe("zeroScale", () => {
  it("draws nothing for zero and twice the length for twice the value", () => {
    const scale = zeroScale([890, 1500], 150);
    expect(scale(0)).toBe(0);
    expect(scale(1500)).toBe(150);
    expect(scale(750)).toBeCloseTo(75);
  });

  it("stands a series without values on zero", () => {
    expect(zeroScale([], 150)(0)).toBe(0);
  });
});

describe("rank scales", () => {
  it.each([rankScale, wideRankScale])("put the first place first and the worst last", (make) => {
    const scale = make([22, 374], 200);
    expect(scale(1)).toBe(0);
    expect(scale(374)).toBeCloseTo(200);
    expect(scale(22)).toBeLessThan(scale(57));
  });
});
