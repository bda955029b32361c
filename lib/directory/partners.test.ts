import { describe, expect, it } from "vitest";
import { detectScript, toMainland } from "@/lib/text/script";
import data from "./data/partners.json";
import { localPartnersOf, outsidePartnersOf } from "./partners";
import { directoryRecords } from "./record";

const records = new Map(directoryRecords().map((record) => [record.slug, record]));

describe("the partners", () => {
  it("belong to bodies of the directory, and every one named is described", () => {
    const slugs = [...Object.keys(data.partners), ...data.local.flatMap(({ pair }) => pair)];
    expect(slugs.filter((slug) => !records.has(slug))).toEqual([]);
    const named = Object.keys(data.partners).flatMap((slug) => outsidePartnersOf(slug));
    const unused = Object.keys(data.bodies).filter((id) => named.every((each) => each.id !== id));
    expect(unused).toEqual([]);
  });

  it("repeat neither hosts nor each other", () => {
    const pairs = data.local.map(({ pair }) => [...pair].sort().join(" "));
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
    const hosting = data.local.filter(({ pair: [one = "", other = ""] }) =>
      [records.get(one)?.hosts.includes(other), records.get(other)?.hosts.includes(one)].some(
        Boolean,
      ),
    );
    expect(hosting).toEqual([]);
  });

  it("are named in both scripts", () => {
    for (const { zhHans, zhHant } of Object.values(data.bodies)) {
      expect(toMainland(zhHans)).toBe(zhHans);
      expect(detectScript(zhHant)).not.toBe("hans");
    }
  });

  it("count both ways inside the directory", () => {
    expect(localPartnersOf("innohk-access")).toContainEqual({ slug: "hku", toVerify: false });
    expect(localPartnersOf("hku")).toContainEqual({ slug: "innohk-access", toVerify: false });
  });
});
