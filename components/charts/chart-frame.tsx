import type { ReactNode } from "react";
import type { ChartText } from "./chart-point";

/** The width every chart is drawn in; on a phone it shows at about this size, so its letters stay legible. */
export const chartWidth = 360;

type ChartFrameProps = ChartText & { height: number; children: ReactNode };

/** The ground of a chart: an image with a title and a description, and the hatching of what is planned. */
export function ChartFrame({ id, title, description, height, children }: ChartFrameProps) {
  return (
    <svg
      viewBox={`0 0 ${chartWidth} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="block h-auto w-full max-w-md fill-ink print:max-w-xs print:[print-color-adjust:exact]"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <defs>
        <pattern
          id={hatchId(id)}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={6} height={6} className="fill-surface" />
          <rect width={2.5} height={6} className="fill-chart-2" />
        </pattern>
      </defs>
      {children}
    </svg>
  );
}

function hatchId(id: string): string {
  return `${id}-hatch`;
}

type BarProps = {
  /** Of the chart, for its hatching. */
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  isPlanned: boolean;
};

/** A bar: full for what happened, hatched with an outline for what is planned. */
export function Bar({ id, isPlanned, ...place }: BarProps) {
  return isPlanned ? (
    <rect {...place} fill={`url(#${hatchId(id)})`} className="stroke-chart-2" strokeWidth={1.5} />
  ) : (
    <rect {...place} className="fill-chart-1" />
  );
}

type CentredLinesProps = {
  x: number;
  /** The base line of the first line, or of the last one where they grow up. */
  y: number;
  lines: readonly string[];
  /** As many of the last lines are the number itself and stand out. */
  numberLines?: number;
  grow?: "up" | "down";
};

export const lineHeight = 15;
/** Sizes of letters in the drawing; a Chinese character is as wide. */
export const wordSize = 12.5;
export const numberSize = 15;

/** Short lines of text around one middle. */
export function CentredLines(props: CentredLinesProps) {
  const { x, y, lines, numberLines = 0, grow = "down" } = props;
  const top = grow === "up" ? y - (lines.length - 1) * lineHeight : y;
  return (
    <text textAnchor="middle" className="tabular-nums">
      {lines.map((line, index) => {
        const isNumber = index >= lines.length - numberLines;
        return (
          <tspan
            key={index}
            x={x}
            y={top + index * lineHeight}
            fontSize={isNumber ? numberSize : wordSize}
            fontWeight={isNumber ? 700 : 400}
            className={isNumber ? "fill-ink" : "fill-ink-soft"}
          >
            {line}
          </tspan>
        );
      })}
    </text>
  );
}
