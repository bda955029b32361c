import type { ChartPoint, ChartText } from "./chart-point";
import { ColumnChart } from "./column-chart";
import { RankChart } from "./rank-chart";

type SeriesChartProps = ChartText & {
  points: readonly ChartPoint[];
  /** Ranks: a line with the first place at the top. Otherwise columns from zero. */
  isLowerBetter: boolean;
  gapText: string;
};

/** One figure over time. */
export function SeriesChart({ points, isLowerBetter, gapText, ...text }: SeriesChartProps) {
  return isLowerBetter ? (
    <RankChart {...text} lines={[{ key: text.id, name: null, points }]} />
  ) : (
    <ColumnChart {...text} points={points} gapText={gapText} />
  );
}
