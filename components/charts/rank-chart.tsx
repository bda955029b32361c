import { line as lineOf } from "d3-shape";
import { chartWidth, ChartFrame } from "./chart-frame";
import type { ChartPoint, ChartText } from "./chart-point";
import { BreakMark } from "./axis-marks";
import { isDip, labelSides, spread } from "./label-sides";
import { runsOf } from "./runs";
import { rankScale } from "./scales";

const plotHeight = 150;
const top = 30;
const left = 30;

/** One line of ranks; `name` is written at its end. */
export type RankLine = {
  readonly key: string;
  readonly name: string | null;
  readonly points: readonly ChartPoint[];
};

type RankChartProps = ChartText & { lines: readonly RankLine[] };

const tones = [
  { stroke: "stroke-chart-1", fill: "fill-chart-1", dash: undefined },
  { stroke: "stroke-chart-3", fill: "fill-chart-3", dash: "6 4" },
] as const;

type Frame = { xOf: (year: number) => number; yOf: (rank: number) => number };

/** Ranks over time, the first place at the top; a line stops where it would join what cannot be compared. */
export function RankChart({ lines, ...text }: RankChartProps) {
  const points = lines.flatMap((line) => line.points);
  const years = points.map((point) => point.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const isNamed = lines.some((line) => line.name !== null);
  const right = chartWidth - (isNamed ? 92 : 26);
  const step = (right - left - 20) / Math.max(last - first, 1);
  const scale = rankScale(
    points.map((point) => point.value),
    plotHeight,
  );
  const frame: Frame = {
    xOf: (year) => left + 20 + (year - first) * step,
    yOf: (rank) => top + scale(rank),
  };
  const bottom = top + plotHeight + 24;
  const shownYears = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const marks = [1, ...scale.ticks(3).filter((rank) => rank > 2 && Number.isInteger(rank))];
  return (
    <ChartFrame {...text} height={bottom + 28}>
      {marks.map((rank) => (
        <RankMark key={rank} rank={rank} y={frame.yOf(rank)} right={right + 14} />
      ))}
      {shownYears.map((year) => (
        <text
          key={year}
          x={frame.xOf(year)}
          y={bottom + 18}
          textAnchor="middle"
          fontSize={12.5}
          className={`tabular-nums ${years.includes(year) ? "fill-ink" : "fill-ink-soft"}`}
        >
          {year}
        </text>
      ))}
      {lines.map((line, index) => (
        <Line key={line.key} line={line} index={index} lines={lines} frame={frame} />
      ))}
      <LineNames lines={lines} frame={frame} />
    </ChartFrame>
  );
}

function RankMark({ rank, y, right }: { rank: number; y: number; right: number }) {
  return (
    <>
      <text x={left - 6} y={y + 4} textAnchor="end" fontSize={12.5} className="fill-ink-soft">
        {rank}
      </text>
      <line x1={left} x2={right} y1={y} y2={y} className="stroke-line" />
    </>
  );
}

type LineProps = {
  line: RankLine;
  index: number;
  lines: readonly RankLine[];
  frame: Frame;
};

function Line({ line, index, lines, frame }: LineProps) {
  const tone = toneAt(index);
  const draw = lineOf<ChartPoint>(
    (point) => frame.xOf(point.year),
    (point) => frame.yOf(point.value),
  );
  return (
    <g>
      {runsOf(line.points).map((run) => (
        <path
          key={run[0]?.key}
          d={draw(run) ?? ""}
          fill="none"
          className={tone.stroke}
          strokeWidth={2.5}
          strokeDasharray={tone.dash}
        />
      ))}
      {line.points.map((point) => {
        const x = frame.xOf(point.year);
        const y = frame.yOf(point.value);
        return (
          <g key={point.key}>
            {point.isBreak ? <BreakMark x={x - 16} bottom={top + plotHeight} /> : null}
            <Marker x={x} y={y} index={index} />
            <text
              x={x}
              y={sideOf(point, index, lines) === "above" ? y - 10 : y + 20}
              textAnchor="middle"
              fontSize={15}
              fontWeight={700}
              className={`tabular-nums ${tone.fill}`}
            >
              {point.number}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A round mark for the first line, a square one for the second: colour never speaks alone. */
function Marker({ x, y, index }: { x: number; y: number; index: number }) {
  const { fill } = toneAt(index);
  return index === 0 ? (
    <circle cx={x} cy={y} r={5} className={fill} />
  ) : (
    <rect x={x - 4.5} y={y - 4.5} width={9} height={9} className={fill} />
  );
}

function LineNames({ lines, frame }: { lines: readonly RankLine[]; frame: Frame }) {
  const named = lines.flatMap((line, index) => {
    const end = line.points.at(-1);
    return line.name === null || end === undefined ? [] : [{ index, name: line.name, end }];
  });
  const heights = spread(
    named.map(({ end }) => frame.yOf(end.value)),
    18,
  );
  return named.map(({ index, name, end }, order) => (
    <text
      key={name}
      x={frame.xOf(end.year) + 16}
      y={(heights[order] ?? 0) + 5}
      fontSize={13.5}
      fontWeight={700}
      className={toneAt(index).fill}
    >
      {name}
    </text>
  ));
}

function sideOf(point: ChartPoint, index: number, lines: readonly RankLine[]): "above" | "below" {
  const sameYear = lines.map((line) => line.points.find((each) => each.year === point.year));
  const present = sameYear.flatMap((each, line) => (each ? [{ line, rank: each.value }] : []));
  if (present.length > 1) {
    const sides = labelSides(present.map(({ rank }) => rank));
    return sides[present.findIndex(({ line }) => line === index)] ?? "above";
  }
  const run = runsOf(lines[index]?.points ?? []).find((each) => each.includes(point)) ?? [];
  const place = run.indexOf(point);
  const neighbours = [run[place - 1], run[place + 1]].flatMap((each) => each?.value ?? []);
  return isDip(point.value, neighbours) ? "below" : "above";
}

function toneAt(index: number): (typeof tones)[number] {
  return tones[index % tones.length] ?? tones[0];
}
