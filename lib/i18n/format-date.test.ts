import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime } from "./format-date";

/** Five past midnight of the next day in the portal's zone. */
const lateEvening = new Date("2026-11-20T16:05:00Z");

describe("formatDate", () => {
  it.each([
    ["zh-Hans", "2026年11月21日"],
    ["zh-Hant", "2026年11月21日"],
    ["en", "21 November 2026"],
  ] as const)("writes the day of the portal's zone in %s", (locale, written) => {
    expect(formatDate(lateEvening, locale)).toBe(written);
  });
});

describe("formatDateTime", () => {
  it.each(["zh-Hans", "zh-Hant", "en"] as const)("writes midnight as 00 in %s", (locale) => {
    expect(formatDateTime(lateEvening, locale)).toMatch(/00:05$/);
  });
});
