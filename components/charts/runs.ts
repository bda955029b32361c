import type { ChartPoint } from "./chart-point";

/**
 * The stretches of a line that may be drawn: it stops where a year is missing, where what is counted
 * changes, and between what happened and what was planned.
 */
export function runsOf<Point extends Pick<ChartPoint, "year" | "isBreak" | "isPlanned">>(
  points: readonly Point[],
): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || !isJoined(before, point)) runs.push([point]);
    else run.push(point);
  }
  return runs;
}

function isJoined(
  before: Pick<ChartPoint, "year" | "isPlanned">,
  point: Pick<ChartPoint, "year" | "isBreak" | "isPlanned">,
): boolean {
  return point.year - before.year <= 1 && !point.isBreak && point.isPlanned === before.isPlanned;
}
