import type { ChartPoint } from "@/components/charts/chart-point";
import { localize, type Locale } from "@/lib/core/locales";
import { decimalYear, formatAsOf } from "@/lib/profile/format-as-of";
import { formatQuantity, quantityParts, type Quantity } from "@/lib/profile/format-value";
import { unitOfPoint, type Series, type SeriesPoint } from "@/lib/profile/series";
import { wordsOfUnit, type Unit } from "@/lib/profile/units";

/** The quantity at a point; null where the source leaves it empty. */
export function quantityAt(series: Series, point: SeriesPoint): Quantity | null {
  const { value, precision } = point;
  return value === null ? null : { value, precision, unit: unitOfPoint(series, point) };
}

/** The value of a point as a reader writes it; null where the source leaves it empty. */
export function valueAt(series: Series, point: SeriesPoint, locale: Locale): string | null {
  const quantity = quantityAt(series, point);
  return quantity === null ? null : formatQuantity(quantity, locale, { withoutNoun: true });
}

/**
 * The points of a time series for a chart, in the order of time.
 * @param plannedWord stands above the number of what is only planned
 */
export function chartPoints(series: Series, locale: Locale, plannedWord: string): ChartPoint[] {
  const ordered = series.points.toSorted((a, b) => decimalYear(a.asOf) - decimalYear(b.asOf));
  return ordered.flatMap((point, index) => {
    const quantity = quantityAt(series, point);
    if (quantity === null) return [];
    const before = ordered[index - 1];
    const qualifier = quantityParts(quantity, locale).qualifier.trim();
    return [
      {
        key: `${point.asOf}-${index}`,
        year: Math.floor(decimalYear(point.asOf)),
        tick: tickOf(point.asOf, locale),
        value: quantity.value,
        words: [...(point.planned ? [plannedWord] : []), ...(qualifier === "" ? [] : [qualifier])],
        number: bareNumber(quantity, locale),
        isPlanned: point.planned,
        isBreak: before !== undefined && isBreakBetween(series, before.asOf, point.asOf),
        scope: scopeOf(series, point, locale),
      },
    ];
  });
}

/** What a point counts is written below it where the points of a series count different things. */
function scopeOf({ breaks }: Series, { note }: SeriesPoint, locale: Locale): string | null {
  return breaks.length === 0 || note === null ? null : localize(note, locale);
}

/** Whether what is counted changes between two neighbouring dates of a series. */
function isBreakBetween({ breaks }: Series, from: string, to: string): boolean {
  return breaks.some((each) => each.from === from && each.to === to);
}

/** The year, and below it the month, quarter or half-year. */
function tickOf(asOf: string, locale: Locale): string[] {
  const year = asOf.slice(0, 4);
  const rest = formatAsOf(asOf, locale).replace(formatAsOf(year, locale), "").trim();
  return rest === "" ? [year] : [year, rest];
}

/** The number with the currency or percent sign it is never written without; the unit is said once above. */
function bareNumber(quantity: Quantity, locale: Locale): string {
  const { kind } = wordsOfUnit(quantity.unit);
  const { before, number, after } = quantityParts(quantity, locale, { withoutNoun: true });
  if (kind === "rank") return String(quantity.value);
  if (kind === "percent") return `${number}${after}`;
  return kind === "money" && locale === "en" ? `${before}${number}` : number;
}

/** A unit by itself, as it stands above a chart; null where the numbers carry it or have none. */
export function unitName(unit: Unit, locale: Locale): string | null {
  const words = wordsOfUnit(unit);
  if (words.kind === "rank" || words.kind === "percent" || words.kind === "ratio") return null;
  const { before, after } = quantityParts({ value: 2, unit, precision: "exact" }, locale);
  if (locale === "en") return `${before}${after}`.trim();
  const { measure } = words[locale === "zh-Hans" ? "zhHans" : "zhHant"];
  return before === "" ? measure : `${measure}（${before}）`;
}
