import { describe, expect, it } from "vitest";
import { marksOf, parseProse, plainText } from "./prose";

describe("parseProse", () => {
  it("takes a paragraph apart at its marks and loses no character", () => {
    const segments = parseProse("有[[fact:a-1|224亿港元]]，见[[series:b|数列]]。", "here");
    expect(segments).toEqual([
      { kind: "text", text: "有" },
      { kind: "fact", id: "a-1", text: "224亿港元" },
      { kind: "text", text: "，见" },
      { kind: "series", id: "b", text: "数列" },
      { kind: "text", text: "。" },
    ]);
    expect(plainText([segments])).toBe("有224亿港元，见数列。");
    expect(marksOf([segments]).map(({ id }) => id)).toEqual(["a-1", "b"]);
  });

  it.each([
    "[[fact:a|words]",
    "[[fact:a]]",
    "[[fact:a|]]",
    "[[fact:A b|words]]",
    "[[fact:a|one [[fact:b|two]] three]]",
    "a | b",
  ])("refuses the malformed mark in %s and says where it stands", (paragraph) => {
    expect(() => parseProse(paragraph, "prose/1.1.json: body.en[0]")).toThrow(
      "prose/1.1.json: body.en[0]",
    );
  });

  it("refuses a kind of mark it does not know", () => {
    expect(() => parseProse("[[fcat:a|words]]", "here")).toThrow("here: there is no mark “fcat”");
  });
});
