import type { Evaluated } from "./evaluated";

const earliestYear = 1850;
const shape =
  /^(?<year>\d{4})(?:[-/.年](?<month>\d{1,2})(?:月|[-/.月](?<day>\d{1,2})日?)?|(?<packedMonth>\d{2})(?<packedDay>\d{2})?)$/;

const padded = (part: string) => part.padStart(2, "0");

function isCalendarDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/**
 * Reads a day or a month as typed: 2015-03-01, 2015年3月, 2015.3, 2015/03/01, 201503, full-width digits.
 * @param today the last day allowed, YYYY-MM-DD
 * @returns YYYY-MM-DD, or YYYY-MM where no day was given
 */
export function evaluatePartialDate(typed: string, today: string): Evaluated {
  const parts = shape.exec(typed.normalize("NFKC").replace(/\s/g, ""))?.groups;
  const month = parts?.["month"] ?? parts?.["packedMonth"];
  if (parts?.["year"] === undefined || month === undefined) return { ok: false, key: "date" };
  const day = parts["day"] ?? parts["packedDay"];
  const yearMonth = `${parts["year"]}-${padded(month)}`;
  const value = day === undefined ? yearMonth : `${yearMonth}-${padded(day)}`;
  if (!isCalendarDay(day === undefined ? `${yearMonth}-01` : value))
    return { ok: false, key: "date" };
  if (value > today.slice(0, value.length)) return { ok: false, key: "dateInFuture" };
  if (Number(parts["year"]) < earliestYear) {
    return { ok: false, key: "dateTooEarly", params: { year: earliestYear } };
  }
  return { ok: true, value };
}
