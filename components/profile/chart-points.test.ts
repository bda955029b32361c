import { describe, expect, it } from "vitest";
import { seriesById, seriesList } from "@/lib/profile/series";
import { chartPoints, unitName, valueAt } from "./chart-points";
import { tableGroups } from "./table-groups";

const pointsOf = (id: string, locale: "zh-Hans" | "en" = "zh-Hans") =>
  chartPoints(seriesById(id), locale, "计划");

describe("chartPoints", () => {
  it("marks where what is counted changes, at the later of the two points", () => {
    expect(pointsOf("sciencepark-companies").map(({ isBreak }) => isBreak)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("says above a planned number that it is planned, and above an open one that it is more", () => {
    const [first] = pointsOf("hsitp-floor");
    expect(first).toMatchObject({ isPlanned: true, words: ["计划", "约"] });
    expect(pointsOf("sciencepark-companies")[0]?.words).toEqual(["逾"]);
  });

  it("writes numbers in the reader's habit with the sign they never go without", () => {
    expect(pointsOf("itf-amount").map(({ number }) => number)).toEqual(["224亿", "295亿"]);
    expect(pointsOf("itf-amount", "en").at(0)?.number).toBe("HK$22.4 billion");
    expect(pointsOf("rd-gdp").map(({ number }) => number)).toEqual(["0.73%", "1.5%", "1.07%"]);
    expect(pointsOf("gii-rank-hk").at(0)?.number).toBe("16");
  });

  it("writes the month below the year", () => {
    expect(pointsOf("itf-amount").at(0)?.tick).toEqual(["2020", "12月"]);
    expect(pointsOf("itf-amount", "en").at(0)?.tick).toEqual(["2020", "December"]);
    expect(pointsOf("gii-rank-hk").at(0)?.tick).toEqual(["2017"]);
  });

  it.each(seriesList.filter(({ type }) => type === "series"))(
    "draws every value of $id in the order of time",
    (series) => {
      const points = chartPoints(series, "en", "planned");
      const years = points.map(({ year }) => year);
      expect(points).toHaveLength(series.points.filter(({ value }) => value !== null).length);
      expect(years).toEqual(years.toSorted((a, b) => a - b));
      expect(new Set(points.map(({ key }) => key)).size).toBe(points.length);
    },
  );

  it.each(seriesList.filter(({ breaks }) => breaks.length > 0))(
    "finds every break of $id among its neighbouring points",
    (series) => {
      const marked = chartPoints(series, "en", "planned").filter(({ isBreak }) => isBreak);
      expect(marked).toHaveLength(series.breaks.length);
    },
  );
});

describe("tableGroups", () => {
  it.each(seriesList.filter(({ type }) => type === "table"))(
    "shows every cell of $id once",
    (series) => {
      const rows = tableGroups(series, "zh-Hans", "未列").flatMap((group) => group.rows);
      expect(rows.map(({ valueText }) => valueText).toSorted()).toEqual(
        series.points.map((point) => valueAt(series, point, "zh-Hans") ?? "未列").toSorted(),
      );
    },
  );

  it("gives money and companies of the same funds panels of their own", () => {
    const groups = tableGroups(seriesById("venture-funds"), "zh-Hans", "未列");
    expect(groups.map(({ key }) => key)).toEqual(["companies", "invested", "private"]);
  });
});

it.each([
  { unit: "companies", locale: "zh-Hans", name: "家" },
  { unit: "companies", locale: "en", name: "companies" },
  { unit: "hkdPerYear", locale: "zh-Hans", name: "港元（每年）" },
  { unit: "hkdPerYear", locale: "en", name: "HK$ a year" },
  { unit: "rank", locale: "en", name: null },
] as const)("the unit above a chart: $unit in $locale", ({ unit, locale, name }) => {
  expect(unitName(unit, locale)).toBe(name);
});
