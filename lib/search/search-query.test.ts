import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relaxQuery, wordsToTry } from "./relax";
import { parseSearchQuery, queryLengthMax, type SearchQuery } from "./search-query";

/** The words of each term as typed, in their readings. */
function wordsOf({ terms }: SearchQuery): string[][] {
  return terms.map(({ wordings }) =>
    wordings.map((wording) => wording.map((needle) => needle.text).join("+")),
  );
}

const synonymsOf = (typed: string) =>
  parseSearchQuery(typed).terms.flatMap(({ synonyms }) =>
    synonyms.map((wording) => wording.map((needle) => needle.text).join(" ")),
  );

describe("parseSearchQuery", () => {
  it.each([
    ["資訊 柔轮", [["资讯", "信息"], ["柔轮"]]],
    ["APAS汽车", [["apas"], ["汽车"]]],
    ["谐波，柔轮", [["谐波"], ["柔轮"]]],
    ["柔轮 柔轮", [["柔轮"]]],
    ["the future of glass", [["future"], ["glass"]]],
    ["of the", [["of"], ["the"]]],
    ["，。！", []],
    ["", []],
  ])("takes “%s” apart", (typed, words) => {
    expect(wordsOf(parseSearchQuery(typed))).toEqual(words);
  });

  it("takes words that name one concept together, and knows its other names", () => {
    const { terms } = parseSearchQuery("machine learning");
    expect(terms).toHaveLength(1);
    expect(synonymsOf("machine learning")).toContain("机器学习");
    expect(synonymsOf("機器學習")).toContain("machine learning");
  });

  it("adds no name that the typed words find anyhow", () => {
    expect(synonymsOf("机器学习").filter((text) => text.includes("机器学习"))).toEqual([]);
  });

  it("cuts a long query between characters and says so", () => {
    const query = parseSearchQuery("𠮷".repeat(queryLengthMax + 1));
    expect([...query.text]).toHaveLength(queryLengthMax);
    expect(query.isCut).toBe(true);
    expect(query.text).not.toMatch(/\p{Cs}/u);
    expect(parseSearchQuery("很".repeat(queryLengthMax)).isCut).toBe(false);
  });

  it("keeps eight terms and says that it left some out", () => {
    const query = parseSearchQuery("a1 b1 c1 d1 e1 f1 g1 h1 i1");
    expect([query.terms.length, query.isCut]).toEqual([8, true]);
  });

  it("makes something of whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        const query = parseSearchQuery(typed);
        expect(query.text).not.toMatch(/\p{Cc}/u);
        expect(query.terms.every(({ wordings }) => wordings.every((each) => each.length > 0))).toBe(
          true,
        );
      }),
    );
  });
});

describe("relaxQuery", () => {
  it("takes a Chinese phrase apart into its words, without particles", () => {
    const relaxed = relaxQuery(parseSearchQuery("香港大学的柔轮"));
    const words = wordsOf(relaxed ?? parseSearchQuery("")).flat();
    expect(words).toContain("香港");
    expect(words).not.toContain("的");
  });

  it("is null where the query is single words already", () => {
    expect(relaxQuery(parseSearchQuery("香港 robot"))).toBeNull();
  });
});

describe("wordsToTry", () => {
  it("offers the words of a query one by one, and none of a single word", () => {
    expect(wordsToTry(parseSearchQuery("香港 zzz"))).toEqual(["香港", "zzz"]);
    expect(wordsToTry(parseSearchQuery("香港"))).toEqual([]);
  });
});
