import { describe, expect, it } from "vitest";
import { citiesOfLinks } from "./jiangsu-cities";
import { directoryRecords } from "./record";

describe("citiesOfLinks", () => {
  it("finds in every link of the directory the cities it names, and no others", () => {
    const found = directoryRecords()
      .filter((record) => record.jiangsu_links.length > 0)
      .map(({ slug, jiangsu_links: links }) => [slug, citiesOfLinks(links)]);
    expect(Object.fromEntries(found)).toEqual({
      astri: ["320100"],
      "innohk-iget": ["320500"],
      polyu: ["320100", "320200"],
      "skl-pharmaceutical-biotechnology": ["320100"],
      "skl-terahertz-millimeter-waves": ["320100"],
      "cnerc-asic": ["320100"],
      "polyu-wuxi": ["320200"],
      "polyu-nanjing": ["320100"],
      "jiangsu-federation-hk": ["320100"],
    });
  });

  it("reads Chinese notes too, and takes no city out of a longer word", () => {
    expect(citiesOfLinks(["与苏州的大学共建实验室"])).toEqual(["320500"]);
    expect(citiesOfLinks(["Nanjingers abroad"])).toEqual([]);
  });
});
