import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords, markWords } from "./highlight";
import { parseSearchQuery } from "./search-query";

function marked(text: string, query: string): string[] {
  return markWords(text, parseSearchQuery(query))
    .filter(({ isMarked }) => isMarked)
    .map((piece) => piece.text);
}

describe("markWords", () => {
  it.each([
    ["用於晶片設計的機械人", "芯片", ["晶片"]],
    ["用于芯片设计的机器人", "機械人", ["机器人"]],
    ["汽車零部件研究及發展中心", "汽车零部件研发中心", ["汽車零部件研究及發展中心"]],
    ["ＡＳＴＲＩ 應科院", "astri", ["ＡＳＴＲＩ"]],
    ["Semiconductor labs", "semi", ["Semiconductor"]],
    ["a semiconductor", "conductor", []],
    ["AI芯片与AIoT", "ai芯片", ["AI芯片", "AIoT"]],
    ["芯片、芯片", "芯片", ["芯片", "芯片"]],
    ["The Science Park and a park", "science park", ["Science Park", "park"]],
    ["science and parks", "of science and park", ["science", "parks"]],
  ])("%s, asked for %s", (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it("marks what a concept is called in the other language", () => {
    expect(marked("第三代半导体材料", "semiconductor")).toEqual(
      expect.arrayContaining([expect.stringContaining("半导体")]),
    );
  });

  it("loses and adds nothing, and never leaves two marks side by side", () => {
    const texts = fc.string({
      unit: fc.constantFrom(...["晶片", "芯", "片", "AI", "é", "𠮷", "機械人", " ", "<", "資訊"]),
      maxLength: 20,
    });
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const pieces = markWords(text, parseSearchQuery(query));
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        expect(pieces.every(({ isMarked }, at) => !(isMarked && pieces[at - 1]?.isMarked))).toBe(
          true,
        );
      }),
    );
  });
});

describe("findWords", () => {
  it("counts a term once, however often it is met", () => {
    const query = parseSearchQuery("芯片 设计");
    expect(findWords("晶片与晶片", query).termCount).toBe(1);
    expect(findWords("晶片設計", query).termCount).toBe(2);
  });
});
