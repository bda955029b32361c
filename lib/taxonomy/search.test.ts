import { describe, expect, it } from "vitest";
import { isSelectableTechField } from "./tech-fields";
import { searchTaxonomy } from "./search";

function codes(query: string): string[] {
  const hits = searchTaxonomy("tech-fields", query, { locale: "zh-Hans", limit: 20 });
  return hits.map((hit) => hit.code);
}

describe("searchTaxonomy", () => {
  it("finds a technology field in either script and in English", () => {
    expect(codes("工业机器人")).not.toEqual([]);
    expect(codes("工業機器人")).toEqual(codes("工业机器人"));
    expect(codes("robot")).not.toEqual([]);
  });

  it("finds by words of the whole path and offers only what can be chosen", () => {
    const found = codes("制造 机器人");
    expect(found).not.toEqual([]);
    expect(found.every(isSelectableTechField)).toBe(true);
  });

  it("answers names in the reader's language", () => {
    const [hit] = searchTaxonomy("divisions", "昆山", { locale: "en", limit: 1 });
    expect(hit?.path.join(" ")).toMatch(/Suzhou.*Kunshan/);
  });

  it("finds nothing for nothing", () => {
    expect(codes("  ")).toEqual([]);
    expect(codes("查无此项")).toEqual([]);
  });
});
