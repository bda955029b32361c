import type { ChartPoint } from "./chart-point";

/** A place on the time axis: a value, a year without one, or a stretch of years left out. */
export type Slot<Point> =
  | { readonly kind: "point"; readonly point: Point }
  | { readonly kind: "gap"; readonly year: number }
  | { readonly kind: "jump"; readonly fromYear: number; readonly toYear: number };

/** Above this the years without a value are drawn as one cut in the axis. */
const mostYears = 8;

/**
 * Places for points in the order of time. A year without a value keeps its place, so that growth over two
 * years does not look like growth over one; where that would take too much room the axis is cut instead.
 */
export function slotsOf<Point extends Pick<ChartPoint, "year">>(
  points: readonly Point[],
): Slot<Point>[] {
  const years = new Set(points.map((point) => point.year));
  const first = points[0]?.year ?? 0;
  const last = points.at(-1)?.year ?? first;
  const isRoomy = points.length - years.size + (last - first + 1) <= mostYears;
  return points.flatMap((point, index): Slot<Point>[] => {
    const before = points[index - 1];
    const own: Slot<Point> = { kind: "point", point };
    if (before === undefined || point.year - before.year <= 1) return [own];
    const [fromYear, toYear] = [before.year + 1, point.year - 1];
    return isRoomy
      ? [...yearsBetween(fromYear, toYear).map((year) => ({ kind: "gap", year }) as const), own]
      : [{ kind: "jump", fromYear, toYear }, own];
  });
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
