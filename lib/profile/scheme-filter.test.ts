import { describe, expect, it } from "vitest";
import {
  filterSchemes,
  schemeFacet,
  schemeFilterSchema,
  type SchemeFacetKey,
} from "./scheme-filter";
import { schemes } from "./schemes";

const idsFor = (query: Record<string, unknown>) =>
  filterSchemes(schemes, schemeFilterSchema.parse(query)).map(({ id }) => id);

describe("filterSchemes", () => {
  it("shows all 56 schemes without filters, the direct ones first", () => {
    expect(idsFor({})).toHaveLength(56);
    expect(idsFor({})[0]).toBe("mhkjfs");
  });

  it("finds words in any script and wording", () => {
    expect(idsFor({ q: "芯片" })).toContain("mhkjfs");
    expect(idsFor({ q: "晶片" })).toEqual(idsFor({ q: "芯片" }));
    expect(idsFor({ q: "RAISe+" })).toContain("raise-plus");
    expect(idsFor({ q: "產學研 大學" })).toContain("raise-plus");
    expect(idsFor({ q: "no such words" })).toEqual([]);
  });

  it("lets schemes for every field answer to each field", () => {
    const textiles = idsFor({ field: "textiles" });
    expect(textiles).toContain("rdcentres-programme");
    expect(textiles).toContain("mhkjfs");
    expect(textiles).not.toContain("smart-traffic-fund");
  });

  it("narrows with every further filter", () => {
    const wide = idsFor({ purpose: "joint-rd" });
    const narrow = idsFor({ purpose: "joint-rd", fit: "via-hk-partner", money: "stated" });
    expect(narrow.length).toBeGreaterThan(0);
    expect(narrow.length).toBeLessThan(wide.length);
    expect(narrow.every((id) => wide.includes(id))).toBe(true);
  });

  it("leaves out what the address has wrong", () => {
    expect(schemeFilterSchema.parse({ purpose: "money", fit: "", q: " " })).toEqual({});
  });
});

describe("schemeFacet", () => {
  it.each<SchemeFacetKey>(["purpose", "field", "applicant", "fit", "mode", "money", "ratio"])(
    "counts for each %s as many schemes as choosing it shows",
    (key) => {
      const filter = schemeFilterSchema.parse({ purpose: "startup" });
      const facet = schemeFacet(schemes, filter, key);
      expect(facet.length).toBeGreaterThan(0);
      for (const { value, count } of facet) {
        expect({ value, count }).toEqual({
          value,
          count: idsFor({ ...filter, [key]: value }).length,
        });
      }
    },
  );
});
