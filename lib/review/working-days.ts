import { z } from "zod";
import { portalDay } from "@/lib/intake/today";
import holidays from "./data/holidays-2026.json";

const day = z.iso.date();

const table = z
  .object({
    through: day,
    off: z.array(z.object({ from: day, to: day })),
    madeUp: z.array(day),
  })
  .parse(holidays);

const madeUp = new Set(table.madeUp);
const dayMs = 86_400_000;

/** The last day the table of holidays knows; after it only weekends count as days off. */
export const holidaysKnownThrough = table.through;

/** Working days within which a submitted demand is decided, as its company was told. */
export const decisionDays = 5;

/** Whether the office works on a calendar day of the mainland, YYYY-MM-DD. */
export function isWorkingDay(date: string): boolean {
  if (madeUp.has(date)) return true;
  if (table.off.some(({ from, to }) => from <= date && date <= to)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Working days that began after the day of `since`, up to and with the day of `until`. */
export function workingDaysBetween(since: Date, until: Date): number {
  const last = portalDay(until);
  let count = 0;
  let at = Date.parse(`${portalDay(since)}T00:00:00Z`) + dayMs;
  for (; at <= Date.parse(`${last}T00:00:00Z`); at += dayMs) {
    if (isWorkingDay(new Date(at).toISOString().slice(0, 10))) count += 1;
  }
  return count;
}

/** How long a demand has been with the office, in working days, and how many are left of its time. */
export type OfficeClock = { days: number; left: number; isOverdue: boolean };

/** The clock of a demand the office has to decide; it starts when the company submits. */
export function officeClock(submittedAt: Date, moment: Date): OfficeClock {
  const days = workingDaysBetween(submittedAt, moment);
  return { days, left: Math.max(0, decisionDays - days), isOverdue: days > decisionDays };
}
