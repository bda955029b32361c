import { describe, expect, it } from "vitest";
import { recordOf, unitOf } from "@/tests/fixtures/matching/records";
import { exposureOf, giniOf, sizeOf } from "./exposure";

const withUnits = (slug: string, count: number) =>
  recordOf(slug, {
    units: Array.from({ length: count }, (_, place) => unitOf(`${place}`, ["甲"])),
  });

describe("exposure by size", () => {
  const records = [
    withUnits("small", 2),
    withUnits("medium", 10),
    withUnits("large", 20),
    withUnits("unseen", 1),
    recordOf("gone", { status: "merged" }),
  ];
  const exposure = exposureOf(records, [
    { top: ["large", "medium", "gone"], relevant: { small: 3, large: 2, medium: 1, gone: 3 } },
    { top: ["large", "small", "a", "b", "c", "medium"], relevant: { small: 2 } },
  ]);

  it("compares shares of the first five places with shares of those who would be called", () => {
    expect(exposure.sizes).toEqual([
      { size: "small", bodies: 2, offered: 0.25, relevant: 0.6667 },
      { size: "medium", bodies: 1, offered: 0.25, relevant: 0 },
      { size: "large", bodies: 1, offered: 0.5, relevant: 0.3333 },
    ]);
  });

  it("counts who is shown at all, bodies that are gone left out", () => {
    expect([exposure.shown, exposure.of]).toEqual([3, 4]);
  });

  it("has its bounds at 6 and 14 units", () => {
    expect([6, 7, 14, 15].map(sizeOf)).toEqual(["small", "medium", "medium", "large"]);
  });
});

it.each([
  [[1, 1, 1, 1], 0],
  [[0, 0, 0, 8], 0.75],
  [[0, 0], 0],
  [[1, 3], 0.25],
])("the spread of %j is %d", (counts, expected) => {
  expect(giniOf(counts)).toBe(expected);
});
