import { describe, expect, it } from "vitest";
import { locales } from "@/lib/core/locales";
import { decimalYear, formatAsOf } from "./format-as-of";

describe("formatAsOf", () => {
  it.each([
    ["2024", "2024年", "2024年", "2024"],
    ["2024-07", "2024年7月", "2024年7月", "July 2024"],
    ["2024-07-25", "2024年7月25日", "2024年7月25日", "25 July 2024"],
    ["2020-Q4", "2020年第四季度", "2020年第四季", "Q4 2020"],
    ["2021-H1", "2021年上半年", "2021年上半年", "first half of 2021"],
  ])("writes %s as readers do", (asOf, ...expected) => {
    expect(locales.map((locale) => formatAsOf(asOf, locale))).toEqual(expected);
  });

  it("refuses what is no date", () => {
    expect(() => formatAsOf("2024-7", "en")).toThrow("No date: 2024-7");
  });
});

describe("decimalYear", () => {
  it("puts dates on an axis in their order", () => {
    const dates = ["2020", "2020-H1", "2020-07", "2020-Q3", "2020-Q4", "2020-12", "2020-12-31"];
    const years = dates.map(decimalYear);
    expect(years).toEqual(years.toSorted((left, right) => left - right));
    expect(years.at(-1)).toBeLessThan(2021);
  });
});
