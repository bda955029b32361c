import { describe, expect, it } from "vitest";
import { startOfDay } from "./audit-filter";

describe("startOfDay", () => {
  it.each([
    ["2026-11-21", 0, "2026-11-20T16:00:00.000Z"],
    ["2026-11-21", 1, "2026-11-21T16:00:00.000Z"],
    ["2026-12-31", 1, "2026-12-31T16:00:00.000Z"],
    ["2028-02-28", 1, "2028-02-28T16:00:00.000Z"],
  ])("begins %s plus %i days at midnight in the portal's zone", (day, shift, moment) => {
    expect(startOfDay(day, shift)?.toISOString()).toBe(moment);
  });

  it.each(["", "21.11.2026", "2026-13-01", "yesterday", "2026-11-21T00:00"])(
    "takes %j for no date",
    (typed) => {
      expect(startOfDay(typed)).toBeNull();
    },
  );
});
