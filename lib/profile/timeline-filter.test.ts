import { describe, expect, it } from "vitest";
import { timeline } from "./timeline";
import { filterTimeline, groupByYear, timelineFilterSchema } from "./timeline-filter";

const filter = (query: Record<string, unknown>) =>
  filterTimeline(timeline, timelineFilterSchema.parse(query));

describe("filterTimeline", () => {
  it("runs from 1988 to 2027", () => {
    const groups = groupByYear(filter({}));
    expect([groups[0]?.year, groups.at(-1)?.year]).toEqual([1988, 2027]);
    expect(groups.flatMap(({ entries }) => entries)).toHaveLength(86);
  });

  it("takes one kind or several", () => {
    const one = filter({ kind: "policy" });
    const two = filter({ kind: ["policy", "finance"] });
    expect(new Set(one.map(({ kind }) => kind))).toEqual(new Set(["policy"]));
    expect(two.length).toBe(one.length + filter({ kind: "finance" }).length);
  });

  it("parts what was planned from what happened", () => {
    const planned = filter({ planned: "only" });
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.every((entry) => entry.planned)).toBe(true);
    expect(filter({ planned: "without" })).toHaveLength(86 - planned.length);
  });

  it("keeps an entry whose span reaches into the years asked for", () => {
    const ids = filter({ from: "2026" }).map(({ id }) => id);
    expect(ids).toContain("t-2024-2027-loop");
    expect(filter({ to: "1998" }).map(({ id }) => id)).toContain("t-1998-blueprint");
  });

  it("leaves out what the address has wrong", () => {
    expect(timelineFilterSchema.parse({ kind: ["war", "policy"], from: "x", to: "" })).toEqual({
      kind: ["policy"],
    });
  });
});
