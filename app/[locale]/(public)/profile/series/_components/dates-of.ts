import { decimalYear } from "@/lib/profile/format-as-of";
import type { Series } from "@/lib/profile/series";

/** The first and the last date of a series. */
export function datesOf({ id, points }: Series): { from: string; to: string } {
  const dates = points.map(({ asOf }) => asOf).toSorted((a, b) => decimalYear(a) - decimalYear(b));
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) throw new Error(`${id}: a series without points`);
  return { from, to };
}
