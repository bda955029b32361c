import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vectorQuery, vectorWords } from "./gram-vector";

/** Answers the text of a query as PostgreSQL would, for the few forms such a query has. */
function isMet(query: string, words: readonly string[]): boolean {
  const known = new Set(words);
  const script = query
    .replaceAll(/'((?:[^']|'')*)'(:\*)?/g, (_, piece: string, prefix: string | undefined) => {
      const text = piece.replaceAll("''", "'");
      const isThere =
        prefix === undefined ? known.has(text) : words.some((word) => word.startsWith(text));
      return isThere ? "1" : "0";
    })
    .replaceAll(" ", "");
  return evaluate(script);
}

/** Works out 0, 1, &, | and brackets. */
function evaluate(script: string): boolean {
  let rest = script;
  while (rest.length > 1) {
    const next = rest
      .replaceAll(/\(([01])\)/g, "$1")
      .replaceAll(/1&1/g, "1")
      .replaceAll(/[01]&0|0&1/g, "0")
      .replaceAll(/(?<!&)(?:[01]\|1|1\|0)(?!&)/g, "1")
      .replaceAll(/(?<!&)0\|0(?!&)/g, "0");
    if (next === rest) throw new Error(`cannot work out ${rest}`);
    rest = next;
  }
  return rest === "1";
}

function finds(typed: string, text: string): boolean {
  const query = vectorQuery(typed);
  return query !== null && isMet(query.full, vectorWords([text]));
}

describe("a search of vectors", () => {
  it.each([
    ["机器人", "工業機械人關節"],
    ["機械人", "工业机器人关节"],
    ["芯片", "設計晶片"],
    ["资讯", "信息系统"],
    ["器", "减速器"],
    ["器", "传感器校准"],
    ["減速", "谐波减速器"],
    ["Sens", "MEMS sensors"],
    ["ＡＩ 质检", "AI视觉质检"],
    ["JS-2026-000123", "JS-2026-000123"],
    ["5G", "5g 基站"],
  ])("finds by %s what holds %s", (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });

  it.each([
    ["器官", "减速器 官方"],
    ["速度", "减速器"],
    ["robotics", "robot"],
    ["a", "ai"],
    ["减速 电池", "减速器"],
  ])("does not find by %s what only holds %s", (typed, text) => {
    expect(finds(typed, text)).toBe(false);
  });

  it("finds every text by any stretch of it", () => {
    const texts = fc.array(
      fc.constantFrom(..."机器人機械芯片晶信息資訊软件軟网络網絡aB1 ，", "研究及發展", "研发"),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(texts, fc.nat(20), fc.integer({ min: 1, max: 6 }), (parts, from, length) => {
        const text = parts.join("");
        const typed = text.slice(from, from + length);
        // A stretch may begin within a word of another script; such words are found by their beginning.
        fc.pre(!/[a-z0-9]/i.test(typed));
        const query = vectorQuery(typed);
        expect(query === null || isMet(query.full, vectorWords([text]))).toBe(true);
      }),
    );
  });

  it("looks for nothing where only punctuation was typed", () => {
    expect(vectorQuery(" ，。!? ")).toBeNull();
  });

  it("leaves to the index only what it answers quickly", () => {
    expect(vectorQuery("高 机器人")).toMatchObject({ indexed: "('机器' & '器人')" });
    expect(vectorQuery("高")?.indexed).toBeNull();
  });

  it("holds eight words at most, however much was typed", () => {
    expect(
      vectorQuery("一二 ".repeat(50) + "aa bb cc dd ee ff gg hh ii jj")?.full.split(" & ").length,
    ).toBe(8);
  });
});
