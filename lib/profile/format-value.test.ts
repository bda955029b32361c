import { describe, expect, it } from "vitest";
import { locales } from "@/lib/core/locales";
import units from "./data/units.json";
import { factById, facts } from "./facts";
import {
  formatFactValue,
  formatQuantity,
  quantityOf,
  quantityParts,
  type Quantity,
} from "./format-value";
import { seriesList, unitOfPoint } from "./series";

const readings = (quantity: Quantity) => locales.map((locale) => formatQuantity(quantity, locale));

describe("formatQuantity", () => {
  it.each<[Quantity, string, string, string]>([
    [
      { value: 22_400_000_000, unit: "hkd", precision: "exact" },
      "224亿港元",
      "224億港元",
      "HK$22.4 billion",
    ],
    [
      { value: 16_000_000, unit: "hkdPerYear", precision: "at-most" },
      "每年最多1,600万港元",
      "每年最多1,600萬港元",
      "up to HK$16 million a year",
    ],
    [
      { value: 800_000_000, unit: "rmb", precision: "approx" },
      "约8亿元人民币",
      "約8億元人民幣",
      "about RMB 800 million",
    ],
    [
      { value: 1500, unit: "companies", precision: "more-than" },
      "逾1,500家企业",
      "逾1,500間企業",
      "more than 1,500 companies",
    ],
    [
      { value: 17_000, unit: "people", precision: "approx" },
      "约1.7万人",
      "約1.7萬人",
      "about 17,000 people",
    ],
    [
      { value: 19_008, unit: "projects", precision: "exact" },
      "19,008个项目",
      "19,008個項目",
      "19,008 projects",
    ],
    [{ value: 1.07, unit: "percentOfGdp", precision: "exact" }, "1.07%", "1.07%", "1.07%"],
    [
      { value: 1_200_000, unit: "squareMetres", precision: "exact" },
      "120万平方米",
      "120萬平方米",
      "1.2 million m²",
    ],
    [{ value: 22, unit: "rank", precision: "exact" }, "第22位", "第22位", "22nd"],
    [{ value: 11, unit: "rank", precision: "exact" }, "第11位", "第11位", "11th"],
    [{ value: 20, unit: "rank", precision: "at-most" }, "前20位", "前20位", "top 20"],
    [
      { value: 2, unit: "rank", precision: "exact", outOf: 63 },
      "第2位（共63个经济体）",
      "第2位（共63個經濟體）",
      "2nd of 63",
    ],
    [
      { value: 50, unit: "companies", precision: "exact", upTo: 100 },
      "50至100家企业",
      "50至100間企業",
      "50–100 companies",
    ],
    [{ value: 1, unit: "satellites", precision: "exact" }, "1颗卫星", "1枚衛星", "1 satellite"],
  ])("writes %j as readers do", (quantity, ...expected) => {
    expect(readings(quantity)).toEqual(expected);
  });

  it("gives every digit on demand", () => {
    const quantity: Quantity = { value: 30_138_000_000, unit: "hkd", precision: "exact" };
    expect(formatQuantity(quantity, "zh-Hans", { exact: true })).toBe("30,138,000,000港元");
    expect(formatQuantity(quantity, "en", { exact: true })).toBe("HK$30,138,000,000");
  });

  it("leaves the thing counted to a label, but never the unit of a measure", () => {
    const companies: Quantity = { value: 900, unit: "companies", precision: "exact" };
    expect(formatQuantity(companies, "zh-Hans", { withoutNoun: true })).toBe("900家");
    expect(formatQuantity(companies, "en", { withoutNoun: true })).toBe("900");
    const area: Quantity = { value: 22, unit: "hectares", precision: "exact" };
    expect(formatQuantity(area, "en", { withoutNoun: true })).toBe("22 hectares");
  });

  it("takes a quantity apart around its number", () => {
    expect(
      quantityParts({ value: 4300, unit: "startUps", precision: "approx" }, "zh-Hans"),
    ).toEqual({ qualifier: "约", before: "", number: "4,300", after: "家初创企业" });
  });
});

describe("the units", () => {
  const used = new Set([
    ...facts.flatMap(({ unit }) => (unit === null ? [] : [unit])),
    ...seriesList.flatMap((series) => series.points.map((point) => unitOfPoint(series, point))),
  ]);

  it("are all used, so that none is kept for nothing", () => {
    expect(
      Object.keys(units).filter((unit) => unit !== "ratio" && !used.has(unit as never)),
    ).toEqual([]);
  });

  it("word every value of the facts in three languages, digits alike", () => {
    for (const fact of facts.filter((each) => quantityOf(each) !== null)) {
      const [hans = "", hant = "", en = ""] = locales.map((locale) =>
        formatFactValue(fact, locale),
      );
      expect(hans?.replace(/[^\d.]/g, "")).toBe(hant?.replace(/[^\d.]/g, ""));
      expect(hans).not.toMatch(/[A-Za-z]/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("formatFactValue", () => {
  it("gives the words where no number carries the fact, and null where only the statement does", () => {
    expect(formatFactValue(factById("nias-ratio"), "en")).toBe("1:2 (government : firm)");
    expect(formatFactValue(factById("bridge-role"), "en")).toBeNull();
  });
});
