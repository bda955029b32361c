import { useLocale, useTranslations } from "next-intl";
import { GroupedChart } from "@/components/charts/grouped-chart";
import { RowChart } from "@/components/charts/row-chart";
import { SeriesChart } from "@/components/charts/series-chart";
import { localize } from "@/lib/core/locales";
import { formatAsOf } from "@/lib/profile/format-as-of";
import type { Series } from "@/lib/profile/series";
import { chartPoints, valueAt } from "./chart-points";
import { tableGroups } from "./table-groups";

/** The id of the drawing of a series, unique in a page that shows each series once. */
function chartId({ id }: Series): string {
  return `chart-${id}`;
}

/** The picture of a series or table. */
export function SeriesPicture({ series }: { series: Series }) {
  return series.type === "series" ? <OverTime series={series} /> : <SideBySide series={series} />;
}

function OverTime({ series }: { series: Series }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const points = chartPoints(series, locale, words("plannedShort"));
  return (
    <SeriesChart
      id={chartId(series)}
      title={localize(series.name, locale)}
      description={useDescription(series)}
      points={points}
      isLowerBetter={series.lowerIsBetter}
      gapText={words("noValue")}
    />
  );
}

/** The points of a series in one sentence, for those who do not see the picture. */
function useDescription(series: Series): string {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const points = series.points.map((point) => {
    const date = formatAsOf(point.asOf, locale);
    const value = valueAt(series, point, locale) ?? words("empty");
    return words(point.planned ? "desc.planned" : "desc.point", { date, value });
  });
  return points.join(words("desc.separator"));
}

function SideBySide({ series }: { series: Series }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const groups = tableGroups(series, locale, words("empty")).map((group) => ({
    ...group,
    id: `${chartId(series)}-${group.key}`,
    description: group.rows
      .map((row) => words("desc.point", { date: row.label, value: row.valueText }))
      .join(words("desc.separator")),
  }));
  const measure = series.lowerIsBetter ? "rank" : "amount";
  const [only] = groups;
  if (only !== undefined && groups.length === 1) {
    const { id, title, description, rows } = only;
    return <RowChart {...{ id, title, description, rows }} measure={measure} />;
  }
  return <GroupedChart groups={groups} measure={measure} isShared={series.lowerIsBetter} />;
}
