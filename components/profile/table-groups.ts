import type { ChartRow } from "@/components/charts/row-chart";
import { localize, type Locale } from "@/lib/core/locales";
import { formatAsOf } from "@/lib/profile/format-as-of";
import type { Series, SeriesDimension, SeriesPoint } from "@/lib/profile/series";
import { valueAt } from "./chart-points";

/** A panel of the picture of a table. */
export type TableGroup = {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly ChartRow[];
};

/** The name of the entry a point of a table stands at; empty where it has none in this dimension. */
export function entryName(
  point: SeriesPoint,
  { id, entries }: SeriesDimension,
  locale: Locale,
): string {
  const entry = entries.find(({ key }) => key === point.key?.[id]);
  return entry === undefined ? "" : localize(entry.name, locale);
}

/**
 * The panels of a table: one a measure where measures have units of their own, so that no bar is compared
 * with another unit; otherwise one an entry of the first dimension. A table with one number each is a
 * single panel.
 */
export function tableGroups(series: Series, locale: Locale, emptyText: string): TableGroup[] {
  const by =
    series.dimensions.find(({ entries }) => entries.some(({ unit }) => unit !== undefined)) ??
    series.dimensions[0];
  if (by === undefined) return [];
  const others = series.dimensions.filter(({ id }) => id !== by.id);
  const rowOf = (label: string, point: SeriesPoint): ChartRow => ({
    key: `${label} ${point.asOf}`,
    label,
    value: point.value,
    valueText: valueAt(series, point, locale) ?? emptyText,
    isPlanned: point.planned,
  });
  const panels = by.entries.map((entry) => ({
    key: entry.key,
    title: localize(entry.name, locale),
    points: series.points.filter((point) => point.key?.[by.id] === entry.key),
  }));
  if (others.length === 0 && panels.every(({ points }) => points.length === 1)) {
    const rows = panels.flatMap(({ title, points }) => points.map((point) => rowOf(title, point)));
    return [{ key: "all", title: localize(series.name, locale), rows }];
  }
  const isDated = new Set(series.points.map(({ asOf }) => asOf)).size > 1;
  return panels.map(({ key, title, points }) => ({
    key,
    title,
    rows: points.map((point) => {
      const names = others.map((dimension) => entryName(point, dimension, locale));
      const date = isDated ? [formatAsOf(point.asOf, locale)] : [];
      const note = point.note !== null && names.length === 0 ? [localize(point.note, locale)] : [];
      return rowOf([...names, ...date, ...note].join(" · "), point);
    }),
  }));
}
