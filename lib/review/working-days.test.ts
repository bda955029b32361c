import { describe, expect, it } from "vitest";
import { countWorkingDays, officeClock } from "./working-days";

function days(from: string, until: string): number {
  return countWorkingDays(new Date(`${from}:00+08:00`), new Date(`${until}:00+08:00`));
}

describe("countWorkingDays", () => {
  it("counts from the next day and leaves out the weekend", () => {
    expect(days("2026-11-20T17:00", "2026-11-20T18:00")).toBe(0);
    expect(days("2026-11-20T17:00", "2026-11-23T09:00")).toBe(1);
    expect(days("2026-11-16T09:00", "2026-11-20T09:00")).toBe(4);
  });

  it("leaves out public holidays and counts the days made up for them", () => {
    expect(days("2026-09-30T09:00", "2026-10-08T09:00")).toBe(1);
    expect(days("2026-10-09T09:00", "2026-10-10T09:00")).toBe(1);
  });

  it("takes the day as it is in Beijing", () => {
    const lateInBeijing = new Date("2026-11-19T15:59:00Z");
    const afterMidnight = new Date("2026-11-19T16:01:00Z");
    expect(countWorkingDays(lateInBeijing, afterMidnight)).toBe(1);
  });
});

describe("the clock of a demand", () => {
  const submitted = new Date("2026-11-13T10:00:00+08:00");

  it.each([
    ["the day it came in", "2026-11-13T17:00", { days: 0, left: 5, over: 0 }],
    ["the last day of its time", "2026-11-20T17:00", { days: 5, left: 0, over: 0 }],
    ["the weekend after", "2026-11-22T17:00", { days: 5, left: 0, over: 0 }],
    ["the working day after", "2026-11-23T09:00", { days: 6, left: 0, over: 1 }],
  ])("on %s", (_when, moment, clock) => {
    expect(officeClock(submitted, new Date(`${moment}:00+08:00`))).toEqual(clock);
  });
});
