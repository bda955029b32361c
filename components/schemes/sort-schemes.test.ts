import { describe, expect, it } from "vitest";
import { schemes } from "@/lib/profile/schemes";
import { groupByFit, schemeSorts, sortSchemes } from "./sort-schemes";

describe("sortSchemes", () => {
  it.each(schemeSorts)("keeps every scheme once when sorting by %s", (sort) => {
    const ids = sortSchemes(schemes, sort, "en").map(({ id }) => id);
    expect(ids.toSorted()).toEqual(schemes.map(({ id }) => id).toSorted());
  });

  it("puts what the Jiangsu side can use directly first and background last", () => {
    const fits = sortSchemes(schemes, "fit", "zh-Hans").map(({ coFundingFit }) => coFundingFit);
    expect([...new Set(fits)]).toEqual([
      "direct",
      "via-hk-partner",
      "hk-entity",
      "platform",
      "context",
    ]);
  });

  it("puts the newest information first", () => {
    const years = sortSchemes(schemes, "date", "en").map(({ asOf }) => Number(asOf.slice(0, 4)));
    expect(years).toEqual(years.toSorted((left, right) => right - left));
  });

  it("sorts English names by the alphabet", () => {
    const names = sortSchemes(schemes, "name", "en").map(({ name }) => name.en);
    expect(names).toEqual(names.toSorted((left, right) => left.localeCompare(right, "en")));
  });
});

describe("groupByFit", () => {
  it("leaves out uses without a scheme", () => {
    const direct = schemes.filter(({ coFundingFit }) => coFundingFit === "direct");
    expect(groupByFit(direct)).toEqual([{ fit: "direct", schemes: direct }]);
  });
});
