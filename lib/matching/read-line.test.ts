import { describe, expect, it } from "vitest";
import { readDemandLine } from "./read-line";

describe("a line of a file of demands", () => {
  it("needs an id and a demand, in which any key may be missing or null", () => {
    const line =
      '{"id": "A1", "demand": {"title": "石墨烯", "categories": ["TECH_RD"], "county": null}}';
    expect(readDemandLine(line)).toEqual({
      ok: true,
      id: "A1",
      demand: { title: "石墨烯", categories: ["TECH_RD"], county: null },
    });
    expect(readDemandLine('{"id": "A2", "demand": {}}')).toEqual({
      ok: true,
      id: "A2",
      demand: {},
    });
  });

  it("may have a number as its id, and more keys than the form has", () => {
    const line = '{"id": 7, "kind": "normal", "demand": {"title": "x", "note": "not of the form"}}';
    expect(readDemandLine(line)).toEqual({ ok: true, id: "7", demand: { title: "x" } });
  });

  it.each([
    ["{", /JSON/],
    ["[]", /line/],
    ['{"demand": {}}', /^id/],
    ['{"id": "A1"}', /^demand/],
    ['{"id": "A1", "demand": {"title": 5}}', /^demand\.title/],
    ['{"id": "A1", "demand": {"categories": "TECH_RD"}}', /^demand\.categories/],
    ['{"id": "A1", "demand": {"plannedInvestment": "20"}}', /^demand\.plannedInvestment/],
  ])("is refused with one sentence that says where: %s", (line, where) => {
    const read = readDemandLine(line);
    const problem = read.ok ? "" : read.problem;
    expect(problem).toMatch(where);
    expect(problem).not.toContain("\n");
  });
});
