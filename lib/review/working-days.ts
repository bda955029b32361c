import holidays2026 from "./data/holidays-2026.json";

/** One file a year, and the last of them. */
const years = [holidays2026];
const lastYear = holidays2026;

/**
 * Working days of the mainland: Monday to Friday without the public holidays, with the Saturdays and Sundays
 * made up for them. The table follows the arrangement the State Council announces each autumn for the next
 * year; outside its years only weekends count as free.
 */
const free: ReadonlySet<string> = new Set(years.flatMap((year) => year.free));
const madeUp: ReadonlySet<string> = new Set(years.flatMap((year) => year.madeUp));

const dayMs = 86_400_000;
const portalOffsetMs = 8 * 3_600_000;

/** Working days within which a submitted demand is decided, as its company was told. */
export const reviewWorkingDays = 5;

/** The last day the table knows; after it only weekends count as free. */
export const holidaysKnownThrough = new Date(`${lastYear.through}T00:00:00+08:00`);

function dayOf(date: Date): string {
  return new Date(date.getTime() + portalOffsetMs).toISOString().slice(0, 10);
}

function isWorkingDay(day: string): boolean {
  if (madeUp.has(day)) return true;
  if (free.has(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Working days that began after the day of `from`, up to and with the day of `until`, in Beijing time. */
export function countWorkingDays(from: Date, until: Date): number {
  const last = dayOf(until);
  let count = 0;
  for (let time = from.getTime() + dayMs; dayOf(new Date(time)) <= last; time += dayMs) {
    if (isWorkingDay(dayOf(new Date(time)))) count += 1;
  }
  return count;
}

/** The time a demand has had, and what is left of it or beyond it. */
export type OfficeClock = { days: number; left: number; over: number };

/** The clock of a demand the office has to decide; it starts when the company submits, not when it is claimed. */
export function officeClock(submittedAt: Date, moment: Date): OfficeClock {
  const days = countWorkingDays(submittedAt, moment);
  return {
    days,
    left: Math.max(0, reviewWorkingDays - days),
    over: Math.max(0, days - reviewWorkingDays),
  };
}
