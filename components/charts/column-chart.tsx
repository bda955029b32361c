import { AxisCut, BreakMark } from "./axis-marks";
import {
  Bar,
  CentredLines,
  ChartFrame,
  chartWidth,
  lineHeight,
  numberSize,
  wordSize,
} from "./chart-frame";
import type { ChartPoint, ChartText } from "./chart-point";
import { zeroScale } from "./scales";
import { slotsOf, type Slot } from "./slots";
import { linesWithin } from "./text-fit";

const plotHeight = 150;
const mostScopeLines = 5;

type ColumnChartProps = ChartText & {
  points: readonly ChartPoint[];
  /** Stands where a year has no value. */
  gapText: string;
};

/** What is written at one column. */
type ColumnWords = { label: readonly string[]; numberLines: number; scope: readonly string[] };

/** Amounts and counts over time: columns from zero, each with its number, a place kept for missing years. */
export function ColumnChart({ points, gapText, ...text }: ColumnChartProps) {
  const slots = slotsOf(points);
  const slotWidth = chartWidth / Math.max(slots.length, 2);
  const left = (chartWidth - slotWidth * slots.length) / 2;
  const scale = zeroScale(
    points.map((point) => point.value),
    plotHeight,
  );
  const words = points.map((point) => columnWords(point, slotWidth));
  const most = (counts: readonly number[]) => Math.max(0, ...counts);
  const base = most(words.map(({ label }) => label.length)) * lineHeight + 10 + plotHeight;
  const scopeTop = base + 18 + most(points.map(({ tick }) => tick.length)) * lineHeight;
  const height = scopeTop + most(words.map(({ scope }) => scope.length)) * lineHeight - 6;
  return (
    <ChartFrame {...text} height={height}>
      {slots.map((slot, index) => {
        const middle = left + slotWidth * (index + 0.5);
        const place = { key: slotKey(slot), middle, slotWidth, base };
        if (slot.kind === "jump") return null;
        return slot.kind === "gap" ? (
          <Gap {...place} key={place.key} year={slot.year} text={gapText} />
        ) : (
          <Column
            {...place}
            key={place.key}
            id={text.id}
            point={slot.point}
            barHeight={scale(slot.point.value)}
            scopeTop={scopeTop}
          />
        );
      })}
      <line x1={0} x2={chartWidth} y1={base} y2={base} className="stroke-line-strong" />
      {slots.map((slot, index) => {
        const x = left + slotWidth * index;
        if (slot.kind === "jump") {
          return <AxisCut key={slotKey(slot)} x={x + slotWidth / 2} y={base} />;
        }
        return slot.kind === "point" && slot.point.isBreak ? (
          <BreakMark key={slotKey(slot)} x={x} bottom={base} />
        ) : null;
      })}
    </ChartFrame>
  );
}

type Place = { middle: number; slotWidth: number; base: number };

function Gap({ middle, slotWidth, base, year, text }: Place & { year: number; text: string }) {
  const lines = linesWithin(text, (slotWidth - 8) / wordSize);
  return (
    <>
      <CentredLines x={middle} y={base - 8} lines={lines} grow="up" />
      <CentredLines x={middle} y={base + 18} lines={[String(year)]} />
    </>
  );
}

type ColumnProps = Place & {
  id: string;
  point: ChartPoint;
  barHeight: number;
  scopeTop: number;
};

function Column({ id, point, middle, slotWidth, base, barHeight, scopeTop }: ColumnProps) {
  const width = Math.min(56, slotWidth * 0.62);
  const { label, numberLines, scope } = columnWords(point, slotWidth);
  return (
    <>
      <Bar
        id={id}
        x={middle - width / 2}
        y={base - barHeight}
        width={width}
        height={barHeight}
        isPlanned={point.isPlanned}
      />
      <CentredLines
        x={middle}
        y={base - barHeight - 7}
        lines={label}
        numberLines={numberLines}
        grow="up"
      />
      <CentredLines x={middle} y={base + 18} lines={point.tick} />
      <CentredLines x={middle} y={scopeTop} lines={scope} />
    </>
  );
}

/** What the point counts stands below it only where few lines can hold it; the table says it in full. */
function columnWords(point: ChartPoint, slotWidth: number): ColumnWords {
  const number = linesWithin(point.number, slotWidth / numberSize);
  const small = point.words.flatMap((word) => linesWithin(word, slotWidth / wordSize));
  const scope = linesWithin(point.scope ?? "", (slotWidth - 6) / wordSize);
  return {
    label: [...small, ...number],
    numberLines: number.length,
    scope: scope.length <= mostScopeLines ? scope : [],
  };
}

function slotKey(slot: Slot<ChartPoint>): string {
  if (slot.kind === "point") return slot.point.key;
  return slot.kind === "gap" ? `gap-${slot.year}` : `jump-${slot.fromYear}`;
}
