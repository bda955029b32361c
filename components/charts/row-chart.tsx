import { Bar, ChartFrame, chartWidth } from "./chart-frame";
import type { ChartText } from "./chart-point";
import { wideRankScale, zeroScale } from "./scales";
import { linesWithin, widthInEms } from "./text-fit";

/** A row of a table of figures: what it is, and its value in words. */
export type ChartRow = {
  readonly key: string;
  readonly label: string;
  /** Null where the table is empty. */
  readonly value: number | null;
  readonly valueText: string;
  readonly isPlanned: boolean;
};

type RowChartProps = ChartText & {
  rows: readonly ChartRow[];
  /** `amount`: bars from zero. `rank`: a point on the way from the first place, nearer is better. */
  measure: "amount" | "rank";
  /** The greatest value of all charts drawn side by side, so that their lengths can be compared. */
  most?: number;
};

const labelSize = 13;
const lineHeight = 16;
const barHeight = 16;

/** Figures of one moment side by side: one row each, its name above and its number at the end. */
export function RowChart({ rows, measure, most, ...text }: RowChartProps) {
  const values = rows.flatMap((row) => (row.value === null ? [] : [row.value]));
  const textWidth = Math.max(0, ...rows.map((row) => widthInEms(row.valueText))) * 15 + 12;
  const span = chartWidth - textWidth - 8;
  const scaleFor = measure === "rank" ? wideRankScale : zeroScale;
  const scale = scaleFor(most === undefined ? values : [...values, most], span);
  const placed = placeRows(rows);
  return (
    <ChartFrame {...text} height={placed.height}>
      {placed.rows.map(({ row, lines, y }) => {
        const length = row.value === null ? 0 : scale(row.value);
        const barTop = y + lines.length * lineHeight + 2;
        return (
          <g key={row.key}>
            {lines.map((line, index) => (
              <text
                key={index}
                x={0}
                y={y + (index + 1) * lineHeight - 3}
                fontSize={labelSize}
                className="fill-ink-soft"
              >
                {line}
              </text>
            ))}
            {measure === "rank" ? (
              <RankTrack y={barTop} span={span} at={row.value === null ? null : length} />
            ) : (
              <Bar
                id={text.id}
                x={0}
                y={barTop}
                width={length}
                height={barHeight}
                isPlanned={row.isPlanned}
              />
            )}
            <text
              x={(measure === "rank" && row.value === null ? 0 : length) + 10}
              y={barTop + 13}
              fontSize={15}
              fontWeight={row.value === null ? 400 : 700}
              className={`tabular-nums ${row.value === null ? "fill-ink-soft" : "fill-ink"}`}
            >
              {row.valueText}
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}

/** The way from the first place (left) to the last, and where the rank stands on it. */
function RankTrack({ y, span, at }: { y: number; span: number; at: number | null }) {
  const middle = y + barHeight / 2;
  return (
    <>
      <line x1={0} x2={span} y1={middle} y2={middle} className="stroke-line" />
      {at === null ? null : (
        <>
          <line
            x1={0}
            x2={at}
            y1={middle}
            y2={middle}
            className="stroke-chart-1"
            strokeWidth={2.5}
          />
          <circle cx={at} cy={middle} r={5.5} className="fill-chart-1" />
        </>
      )}
    </>
  );
}

type PlacedRow = { row: ChartRow; lines: string[]; y: number };

function placeRows(rows: readonly ChartRow[]): { rows: PlacedRow[]; height: number } {
  const placed: PlacedRow[] = [];
  let y = 0;
  for (const row of rows) {
    const lines = linesWithin(row.label, chartWidth / labelSize);
    placed.push({ row, lines, y });
    y += lines.length * lineHeight + barHeight + 12;
  }
  return { rows: placed, height: Math.max(y, lineHeight) };
}
