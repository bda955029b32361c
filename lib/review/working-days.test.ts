import { describe, expect, it } from "vitest";
import { isWorkingDay, officeClock, workingDaysBetween } from "./working-days";

const at = (day: string, time = "10:00") => new Date(`${day}T${time}:00+08:00`);

describe("working days of the mainland", () => {
  it.each([
    ["2026-11-20", true, "a Friday"],
    ["2026-11-21", false, "a Saturday"],
    ["2026-02-17", false, "New Year's Day of the lunar calendar"],
    ["2026-02-28", true, "a Saturday worked for the Spring Festival"],
    ["2026-10-05", false, "a Monday of the National Day holiday"],
    ["2026-10-10", true, "a Saturday worked for the National Day"],
    ["2027-01-04", true, "a Monday beyond the table"],
    ["2027-01-02", false, "a Saturday beyond the table"],
  ])("%s: %s (%s)", (date, isWorked) => {
    expect(isWorkingDay(date)).toBe(isWorked);
  });
});

describe("counting working days", () => {
  it.each([
    ["2026-11-20", "2026-11-20", 0],
    ["2026-11-20", "2026-11-23", 1],
    ["2026-11-13", "2026-11-20", 5],
    ["2026-02-13", "2026-02-24", 2],
    ["2026-09-30", "2026-10-10", 3],
  ])("from %s to %s: %i", (since, until, days) => {
    expect(workingDaysBetween(at(since), at(until))).toBe(days);
  });

  it("counts days of Beijing, not of Greenwich", () => {
    expect(workingDaysBetween(at("2026-11-19", "23:30"), at("2026-11-20", "00:30"))).toBe(1);
    expect(workingDaysBetween(at("2026-11-20", "00:30"), at("2026-11-20", "23:30"))).toBe(0);
  });
});

describe("the clock of a demand", () => {
  it("is not overdue on the last day of its time", () => {
    const clock = officeClock(at("2026-11-13"), at("2026-11-20", "17:00"));
    expect(clock).toEqual({ days: 5, left: 0, isOverdue: false });
  });

  it("is overdue on the working day after", () => {
    const clock = officeClock(at("2026-11-13"), at("2026-11-23", "09:00"));
    expect(clock).toEqual({ days: 6, left: 0, isOverdue: true });
  });
});
