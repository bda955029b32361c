import { describe, expect, it } from "vitest";
import { highlight } from "./highlight";
import type { Evidence } from "./match";

function evidence(start: number, end: number, phrase = "热处理"): Evidence {
  return { criterion: "concept", field: "title", start, end, unit: null, phrase, concept: null };
}

const text = "柔轮热处理与疲劳寿命";

function join(items: readonly Evidence[]): string {
  return highlight(text, items)
    .map((piece) => (piece.met === null ? piece.text : `[${piece.text}]`))
    .join("");
}

describe("highlight", () => {
  it.each([
    ["nothing met", [], "柔轮热处理与疲劳寿命"],
    ["one stretch", [evidence(2, 5)], "柔轮[热处理]与疲劳寿命"],
    ["stretches in any order", [evidence(6, 8), evidence(2, 5)], "柔轮[热处理]与[疲劳]寿命"],
    ["the ends of the text", [evidence(0, 2), evidence(8, 10)], "[柔轮]热处理与疲劳[寿命]"],
    ["neighbours", [evidence(2, 5), evidence(5, 6)], "柔轮[热处理][与]疲劳寿命"],
    ["the first of two that overlap", [evidence(2, 5), evidence(4, 8)], "柔轮[热处理]与疲劳寿命"],
    ["nothing beyond the text", [evidence(8, 30), evidence(5, 5)], "柔轮热处理与疲劳寿命"],
  ])("marks %s", (_what, items, marked) => {
    expect(join(items)).toBe(marked);
  });

  it("loses no character, whatever is marked", () => {
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start; end <= text.length + 1; end += 1) {
        const pieces = highlight(text, [evidence(start, end), evidence(3, 7)]);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }
    }
  });

  it("says what each stretch met", () => {
    const [, marked] = highlight(text, [evidence(2, 5, "合金钢热处理")]);
    expect(marked?.met).toEqual({ criterion: "concept", phrase: "合金钢热处理", concept: null });
  });
});
