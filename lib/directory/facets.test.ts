import { describe, expect, it } from "vitest";
import { directoryFilterSchema, facetKeys } from "./directory-filter";
import { applyFilter } from "./facets";
import { toListed } from "./listed";
import { directoryRecords } from "./record";
import { sortFound, sortOf } from "./sort-found";

const listed = directoryRecords().map((record) =>
  toListed(record, { techFields: record.techFields, units: record.units }),
);

function apply(query: Record<string, string>) {
  const filter = directoryFilterSchema.parse(query);
  const { found, facets } = applyFilter(listed, filter);
  return { filter, found, facets, slugs: found.map(({ institution }) => institution.slug) };
}

const filters: Record<string, string>[] = [
  {},
  { kind: "university" },
  { host: "polyu", role: "testing_certification" },
  { field: "08", city: "320100" },
  { q: "机器人", cluster: "air" },
  { status: "any", field: "02" },
];

describe("applyFilter", () => {
  it.each(filters)("counts under %j what each choice then leaves", (query) => {
    const { facets } = apply(query);
    for (const key of facetKeys) {
      for (const { value, count } of facets[key]) {
        expect([key, value, apply({ ...query, [key]: value }).found.length]).toEqual([
          key,
          value,
          count,
        ]);
      }
    }
  });

  it("leaves out what has closed, merged or been superseded until it is asked for", () => {
    expect(apply({}).slugs).not.toContain("nami");
    expect(apply({ kind: "rd_centre" }).slugs).not.toContain("nami");
    expect(apply({ status: "merged" }).slugs).toEqual(["nami"]);
    expect(apply({ status: "closed" }).slugs).toEqual(["ki-mwlc"]);
    expect(apply({ status: "any" }).found).toHaveLength(listed.length);
  });

  it("brings a merged body up by any of its names, but not by what it worked on", () => {
    expect(apply({ q: "NAMI" }).slugs).toContain("nami");
    expect(apply({ q: "納米及先進材料研發院" }).slugs).toContain("nami");
    const nami = listed.find(({ slug }) => slug === "nami");
    const ability = nami?.findable.find(({ via }) => via === "topic");
    expect(apply({ q: ability?.text.en ?? "" }).slugs).not.toContain("nami");
    expect(apply({ q: ability?.text.en ?? "", status: "any" }).slugs).toContain("nami");
  });

  it("takes a field of a lower level and gives those that name it or what lies below", () => {
    const { found } = apply({ field: "01.02" });
    expect(found.length).toBeGreaterThan(0);
    const codes = found.map(({ institution }) => institution.techFields);
    expect(codes.filter((fields) => !fields.some((code) => code.startsWith("01.02")))).toEqual([]);
  });
});

describe("directoryFilterSchema", () => {
  it("leaves out what it does not understand", () => {
    const odd = { q: "  ", kind: "zoo", field: "9", status: "gone", city: "110000", page: "-1" };
    expect(directoryFilterSchema.parse(odd)).toEqual({ page: 1 });
  });
});

describe("sortFound", () => {
  const { found } = apply({});

  it("stands by kind without words and by relevance with words, unless asked otherwise", () => {
    expect(sortOf({})).toBe("kind");
    expect(sortOf({ q: "港" })).toBe("relevance");
    expect(sortOf({ q: "港", sort: "name" })).toBe("name");
  });

  it("puts universities first by kind, the most units and the oldest first when asked", () => {
    expect(sortFound(found, "kind", "en")[0]?.institution.kind).toBe("university");
    const units = sortFound(found, "units", "en").map(({ institution }) => institution.unitCount);
    expect(units).toEqual(units.toSorted((a, b) => b - a));
    const years = sortFound(found, "founded", "en").map(({ institution }) => institution.founded);
    expect(years[0]).toBe(1911);
    expect(years.at(-1)).toBeNull();
  });

  it("orders names by the reader's language, and the same whatever came first", () => {
    const names = sortFound(found, "name", "en").map(({ institution }) => institution.name.en);
    expect(names).toEqual(names.toSorted(new Intl.Collator("en").compare));
    const hans = sortFound(found, "name", "zh-Hans");
    expect(sortFound(found.toReversed(), "name", "zh-Hans")).toEqual(hans);
    expect(hans).not.toEqual(sortFound(found, "name", "zh-Hant"));
  });
});
