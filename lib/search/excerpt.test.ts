import { describe, expect, it } from "vitest";
import { beginningOf, makeExcerpt } from "./excerpt";
import { parseSearchQuery } from "./search-query";

const text = (pieces: readonly { text: string }[] | null) =>
  (pieces ?? []).map((piece) => piece.text).join("");

describe("makeExcerpt", () => {
  it("takes the line that holds most of the words", () => {
    const body = "只有芯片\n芯片与设计在一起\n只有设计";
    expect(text(makeExcerpt(body, parseSearchQuery("设计 芯片")))).toBe("芯片与设计在一起");
  });

  it("is null where no line holds any", () => {
    expect(makeExcerpt("别的内容", parseSearchQuery("芯片"))).toBeNull();
  });

  it("cuts a long line around the first mark and says that it did", () => {
    const line = `${"前".repeat(300)}芯片${"后".repeat(300)}`;
    const pieces = makeExcerpt(line, parseSearchQuery("晶片"));
    const cut = text(pieces);
    expect(cut.startsWith("…") && cut.endsWith("…")).toBe(true);
    expect(cut.length).toBeLessThan(120);
    expect(pieces).toContainEqual({ text: "芯片", isMarked: true });
  });

  it("cuts neither English words nor characters of two code units in two", () => {
    const line = `${"wording ".repeat(60)}semiconductor ${"following ".repeat(60)}`;
    const cut = text(makeExcerpt(line, parseSearchQuery("semiconductor")));
    expect(cut).toMatch(/^…\s?wording .* following\s?…$/);
    const rare = `${"𠮷".repeat(200)}芯片${"𠮷".repeat(200)}`;
    expect(text(makeExcerpt(rare, parseSearchQuery("芯片")))).not.toMatch(/\p{Cs}/u);
  });

  it("keeps a mark that is longer than the excerpt whole", () => {
    const word = "x".repeat(400);
    expect(text(makeExcerpt(`${word} end`, parseSearchQuery("xx")))).toContain(word);
  });
});

describe("beginningOf", () => {
  it("shows the first line, cut where it is long", () => {
    expect(text(beginningOf("第一行\n第二行"))).toBe("第一行");
    expect(text(beginningOf("长".repeat(300)))).toMatch(/^长+…$/);
  });

  it("is empty for no text", () => {
    expect(beginningOf("")).toEqual([]);
  });
});
