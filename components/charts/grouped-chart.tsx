import type { ChartText } from "./chart-point";
import { RowChart, type ChartRow } from "./row-chart";

/** One panel of a table: a university with its subjects, a measure with its funds. */
export type ChartGroup = ChartText & { readonly rows: readonly ChartRow[] };

type GroupedChartProps = {
  groups: readonly ChartGroup[];
  measure: "amount" | "rank";
  /** All panels share one scale; without it each has its own, for figures of different units. */
  isShared: boolean;
};

/** A table as small pictures side by side, one a group, each under its name. */
export function GroupedChart({ groups, measure, isShared }: GroupedChartProps) {
  const values = groups.flatMap((group) => group.rows.flatMap((row) => row.value ?? []));
  const most = isShared ? Math.max(...values) : undefined;
  return (
    <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2 xl:grid-cols-3">
      {groups.map((group) => (
        <li key={group.id} className="break-inside-avoid">
          <p className="mb-2 font-semibold" aria-hidden="true">
            {group.title}
          </p>
          <RowChart
            id={group.id}
            title={group.title}
            description={group.description}
            rows={group.rows}
            measure={measure}
            most={most}
          />
        </li>
      ))}
    </ul>
  );
}
