import { describe, expect, it } from "vitest";
import { runsOf } from "./runs";

const point = (year: number, more: { isBreak?: boolean; isPlanned?: boolean } = {}) => ({
  year,
  isBreak: false,
  isPlanned: false,
  ...more,
});
const yearsOf = (...points: ReturnType<typeof point>[]) =>
  runsOf(points).map((run) => run.map(({ year }) => year));

describe("runsOf", () => {
  it("joins neighbouring years", () => {
    expect(yearsOf(point(2019), point(2020), point(2021))).toEqual([[2019, 2020, 2021]]);
  });

  it("draws no line across a year without a value", () => {
    expect(yearsOf(point(2020), point(2021), point(2023))).toEqual([[2020, 2021], [2023]]);
  });

  it("draws no line into a point that counts something else", () => {
    expect(yearsOf(point(2021), point(2022, { isBreak: true }), point(2023))).toEqual([
      [2021],
      [2022, 2023],
    ]);
  });

  it("draws no line from what happened to what was planned", () => {
    expect(yearsOf(point(2021), point(2022, { isPlanned: true }))).toEqual([[2021], [2022]]);
  });
});
