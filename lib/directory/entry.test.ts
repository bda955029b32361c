import { describe, expect, it } from "vitest";
import { foundedYear } from "./entry";

describe("foundedYear", () => {
  it.each([
    ["1911", 1911],
    ["1937; university title 1994", 1937],
    ["about 1990", 1990],
    ["opened 7 October 2016; Hong Kong operation ended 31 December 2023", 2016],
    ["announced Feb 2025; operation planned for H2 2026", null],
    ["signed 29 September 2022; opened November 2023", null],
    [null, null],
  ])("reads %s as %s", (note, year) => {
    expect(foundedYear(note)).toBe(year);
  });
});
