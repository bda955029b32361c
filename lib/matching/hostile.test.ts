import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { hostileDemand, hostileTexts } from "@/scripts/bench-match/hostile-texts";
import { expectSound } from "@/tests/fixtures/matching/sound-ranking";
import { recordOf, unitOf } from "@/tests/fixtures/matching/records";
import { createEngine } from "./engine";
import { deliveredModel } from "./models/models";

const records = directoryRecords().filter((_, place) => place % 4 === 0);
const engine = createEngine(deliveredModel, records);
const top = 10;
const minute = 60_000;

const plain = { title: "碳化硅功率模块封装", description: "机器人抓取易碎件" };
const plainAnswer = engine.rank(plain, { top });

describe("a hostile text in every field of the form", () => {
  it.each(Object.entries(hostileTexts))(
    "is answered soundly and leaves no trace in the next answer: %s",
    (_name, text) => {
      const demand = hostileDemand(text);
      const ranking = engine.rank(demand, { top });
      expectSound(ranking, demand);
      expect(ranking.matches).toHaveLength(top);
      expect(engine.rank(plain, { top })).toEqual(plainAnswer);
    },
    minute,
  );
});

describe("hostile codes", () => {
  const codes = ["", ".", "01.02.01.99", "__proto__", "constructor", "\u0000", "\ud800", "９９"];

  it.each(codes)("are answered soundly: %j as field, county, category and mode", (code) => {
    const demand = {
      ...plain,
      techField: code,
      county: code,
      industry: code,
      categories: [code, code],
      cooperationModes: [code],
    };
    expectSound(engine.rank(demand, { top }), demand);
  });
});

describe("characters beyond the first plane", () => {
  it("are marked whole, and so are letters with what is combined onto them", () => {
    const units = [unitOf("u", ["𠮷𡈽𠮷窑变釉瓷", "crème brûlée glaze"])];
    const small = createEngine(deliveredModel, [recordOf("kiln", { units }), recordOf("other")]);
    const description = "我们要𡈽𠮷窑变釉瓷，𠮷𡈽𠮷也可，cre\u0300me bru\u0302le\u0301e glaze";
    const ranking = small.rank({ description }, { top });
    expectSound(ranking, { description });
    const marked = ranking.matches
      .flatMap(({ evidence }) => evidence)
      .map(({ start, end }) => description.slice(start, end));
    expect(marked.some((words) => words.endsWith("窑变釉瓷"))).toBe(true);
    expect(marked).toContain("cre\u0300me");
  });
});

describe("thousands of clauses", () => {
  it("leave no concept to match where each says no, and some where none does", () => {
    const concepts = (text: string) =>
      engine
        .rank({ ...hostileDemand(text), companyName: "" }, { top })
        .matches.flatMap(({ evidence }) => evidence.filter(({ concept }) => concept !== null));
    expect(concepts("不需要机器人视觉，".repeat(500))).toEqual([]);
    expect(concepts("需要机器人视觉，".repeat(500)).length).toBeGreaterThan(0);
  });
});
