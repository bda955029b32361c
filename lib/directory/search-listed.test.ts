import { describe, expect, it } from "vitest";
import { toListed } from "./listed";
import { directoryRecords } from "./record";
import { holds, searchForms } from "./search-forms";
import { isNamed, searchListed } from "./search-listed";

const listed = directoryRecords().map((record) =>
  toListed(record, { techFields: record.techFields, units: record.units }),
);

/** The institution that answers best, and where the words were met. */
function best(q: string): [string, string] | null {
  const [first] = searchListed(listed, q).toSorted((a, b) => b.score - a.score);
  return first === undefined ? null : [first.institution.slug, first.hit?.via ?? ""];
}

describe("searchForms", () => {
  it("gives one form for scripts, widths, capitals, punctuation and both wordings", () => {
    expect(searchForms("機械人")).toContain("机器人");
    expect(searchForms("ＡＰＡＳ")).toEqual(["apas"]);
    expect(searchForms("InnoHK-C2i")).toEqual(searchForms("innohk c2i"));
    expect(searchForms("，。")).toEqual([]);
  });
});

describe("holds", () => {
  it.each([
    ["maintain ai", "ai", true],
    ["maintain", "ai", false],
    ["5g通信", "通", true],
    ["science park", "park", true],
    ["science park", "ark", false],
  ])("tells of “%s” and “%s”: %s", (form, part, expected) => {
    expect(holds(form, part)).toBe(expected);
  });
});

describe("searchListed", () => {
  it.each([
    ["香港科技大学", "hkust", "name"],
    ["香港科技大學", "hkust", "name"],
    ["HKUST", "hkust", "name"],
    ["hong kong university of science and technology", "hkust", "name"],
    ["应科院", "astri", "alias"],
    ["應科院", "astri", "alias"],
    ["汽车零部件研究及发展中心", "apas", "formerName"],
    ["汽車零部件研究及發展中心", "apas", "formerName"],
    ["工业邨", "hkstp-innoparks", "formerName"],
    ["Industrial Estates", "hkstp-innoparks", "formerName"],
    ["政府資訊科技總監辦公室", "dpo", "formerName"],
    ["政府资讯科技总监办公室", "dpo", "formerName"],
    ["香港物流機械人研究中心", "innohk-hkclr", "name"],
    ["香港物流机器人研究中心", "innohk-hkclr", "name"],
  ])("finds “%s” first as what it is", (q, slug, via) => {
    expect(best(q)).toEqual([slug, via]);
  });

  it("finds the same for 晶片 as for 芯片, and puts names before abilities", () => {
    const slugsOf = (q: string) => searchListed(listed, q).map((each) => each.institution.slug);
    expect(slugsOf("晶片")).toEqual(slugsOf("芯片"));
    const scores = searchListed(listed, "芯片").map(({ hit, score }) => ({ hit, score }));
    const named = scores.filter(({ hit }) => isNamed(hit)).map(({ score }) => score);
    const other = scores.filter(({ hit }) => !isNamed(hit)).map(({ score }) => score);
    expect(other.length).toBeGreaterThan(0);
    expect(Math.min(...named)).toBeGreaterThan(Math.max(...other));
  });

  it("finds institutions by a technology field of a lower level", () => {
    const found = searchListed(listed, "脑科学仪器与半导体器件");
    expect(found).toEqual([]);
    const byField = searchListed(listed, "高性能、智能化仪器仪表");
    expect(byField.length).toBeGreaterThan(0);
    expect(byField.every(({ hit }) => hit?.via === "field")).toBe(true);
  });

  it("shows in 繁體 and English what was met in 简体", () => {
    const hit = searchListed(listed, "电机驱动与栅极驱动芯片")[0]?.hit;
    expect(hit?.text).toEqual({
      zhHans: "电机驱动与栅极驱动芯片",
      zhHant: "電機驅動與柵極驅動晶片",
      en: "motor and gate driver ICs",
    });
  });

  it("finds nothing for punctuation", () => {
    expect(searchListed(listed, "。。")).toEqual([]);
  });
});
