import { describe, expect, it } from "vitest";
import { slotsOf } from "./slots";

const at = (...years: number[]) => years.map((year) => ({ year }));
const kindsOf = (...years: number[]) => slotsOf(at(...years)).map((slot) => slot.kind);

describe("slotsOf", () => {
  it("keeps a place for each year without a value", () => {
    expect(slotsOf(at(2020, 2021, 2024))).toEqual([
      { kind: "point", point: { year: 2020 } },
      { kind: "point", point: { year: 2021 } },
      { kind: "gap", year: 2022 },
      { kind: "gap", year: 2023 },
      { kind: "point", point: { year: 2024 } },
    ]);
  });

  it("cuts the axis where the empty years would crowd out the values", () => {
    expect(slotsOf(at(2006, 2022, 2024))).toEqual([
      { kind: "point", point: { year: 2006 } },
      { kind: "jump", fromYear: 2007, toYear: 2021 },
      { kind: "point", point: { year: 2022 } },
      { kind: "jump", fromYear: 2023, toYear: 2023 },
      { kind: "point", point: { year: 2024 } },
    ]);
  });

  it("gives two values of one year a place each and nothing between", () => {
    expect(kindsOf(2023, 2024, 2024)).toEqual(["point", "point", "point"]);
  });

  it("draws nothing of nothing", () => {
    expect(kindsOf()).toEqual([]);
  });
});
