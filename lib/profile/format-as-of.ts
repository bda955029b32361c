import type { Locale } from "@/lib/core/locales";

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const shape =
  /^(?<year>\d{4})(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>\d{2})(?:-(?<day>\d{2}))?))?$/;

type Parts = {
  year: string;
  quarter: number | null;
  half: number | null;
  month: number | null;
  day: number | null;
};

function partsOf(asOf: string): Parts {
  const groups = shape.exec(asOf)?.groups;
  const year = groups?.["year"];
  if (groups === undefined || year === undefined) throw new Error(`No date: ${asOf}`);
  const number = (name: string) => {
    // Groups that took no part in the match are undefined, whatever the type says.
    const text: string | undefined = groups[name];
    return text === undefined ? null : Number(text);
  };
  const [quarter, half] = [number("quarter"), number("half")];
  return { year, quarter, half, month: number("month"), day: number("day") };
}

const chineseNumbers = ["一", "二", "三", "四"];

function inChinese(parts: Parts, quarterWord: string): string {
  const { year, quarter, half, month, day } = parts;
  if (quarter !== null) return `${year}年第${chineseNumbers[quarter - 1] ?? ""}${quarterWord}`;
  if (half !== null) return `${year}年${half === 1 ? "上" : "下"}半年`;
  return `${year}年${month === null ? "" : `${month}月`}${day === null ? "" : `${day}日`}`;
}

function inEnglish({ year, quarter, half, month, day }: Parts): string {
  if (quarter !== null) return `Q${quarter} ${year}`;
  if (half !== null) return `${half === 1 ? "first" : "second"} half of ${year}`;
  const name = month === null ? "" : `${englishMonths[month - 1] ?? ""} `;
  return `${day === null ? "" : `${day} `}${name}${year}`;
}

/** A date of the data (YYYY, -MM, -DD, -Q1…4, -H1…2) as a reader writes it; any other text throws. */
export function formatAsOf(asOf: string, locale: Locale): string {
  const parts = partsOf(asOf);
  if (locale === "en") return inEnglish(parts);
  return inChinese(parts, locale === "zh-Hans" ? "季度" : "季");
}

/** The place of a date on a time axis, in years: 2024-07 is 2024.5; a quarter or half stands at its middle. */
export function decimalYear(asOf: string): number {
  const { year, quarter, half, month, day } = partsOf(asOf);
  const start = Number(year);
  if (quarter !== null) return start + (quarter - 0.5) / 4;
  if (half !== null) return start + (half - 0.5) / 2;
  if (month === null) return start;
  return start + (month - 1) / 12 + ((day ?? 1) - 1) / 365;
}
