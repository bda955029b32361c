import { describe, expect, it } from "vitest";
import { linesWithin, widthInEms } from "./text-fit";

describe("linesWithin", () => {
  it("breaks English between words", () => {
    expect(linesWithin("posts funded by the Research Talent Hub", 12)).toEqual([
      "posts funded by the",
      "Research Talent Hub",
    ]);
  });

  it("breaks Chinese between characters and opens no line with a comma", () => {
    expect(linesWithin("科技园公司，服务", 5)).toEqual(["科技园公", "司，服务"]);
  });

  it("keeps every character of the text", () => {
    const text = "InnoHK平台 third cluster（第三个）";
    expect(linesWithin(text, 6).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });

  it("gives no line for no text", () => {
    expect(linesWithin("", 10)).toEqual([]);
  });
});

it("counts a Chinese character wider than a Latin letter", () => {
  expect(widthInEms("港")).toBeGreaterThan(widthInEms("H"));
});
