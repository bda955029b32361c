import { z } from "zod";
import { timelineKinds, type TimelineEntry } from "./timeline";

const yearSchema = z.coerce.number().int().min(1900).max(2100).optional().catch(undefined);
const blankToUndefined = (value: unknown) => (value === "" ? undefined : value);

/** `only` shows what was a plan when written, `without` leaves it out. */
export const plannedChoices = ["only", "without"] as const;

/** The timeline's filters as they stand in the address; whatever is not understood is left out. */
export const timelineFilterSchema = z.object({
  /** One or several: ?kind=policy&kind=funding. None shows all. */
  kind: z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z
      .array(z.enum(timelineKinds).nullable().catch(null))
      .transform((kinds) => kinds.filter((kind) => kind !== null)),
  ),
  from: z.preprocess(blankToUndefined, yearSchema),
  to: z.preprocess(blankToUndefined, yearSchema),
  planned: z.preprocess(blankToUndefined, z.enum(plannedChoices).optional().catch(undefined)),
});

export type TimelineFilter = z.output<typeof timelineFilterSchema>;

/** The year an entry stands under. */
export function yearOf({ date }: Pick<TimelineEntry, "date">): number {
  return Number(date.slice(0, 4));
}

function isWithinYears(entry: TimelineEntry, { from, to }: TimelineFilter): boolean {
  const last = Number((entry.endDate ?? entry.date).slice(0, 4));
  return (from === undefined || last >= from) && (to === undefined || yearOf(entry) <= to);
}

/** The entries that pass every filter, in their order. */
export function filterTimeline(
  entries: readonly TimelineEntry[],
  filter: TimelineFilter,
): readonly TimelineEntry[] {
  return entries.filter(
    (entry) =>
      (filter.kind.length === 0 || filter.kind.includes(entry.kind)) &&
      (filter.planned === undefined || entry.planned === (filter.planned === "only")) &&
      isWithinYears(entry, filter),
  );
}

/** Entries under their years, in the order given. */
export function groupByYear(
  entries: readonly TimelineEntry[],
): readonly { readonly year: number; readonly entries: readonly TimelineEntry[] }[] {
  const years = new Map<number, TimelineEntry[]>();
  for (const entry of entries) {
    years.set(yearOf(entry), [...(years.get(yearOf(entry)) ?? []), entry]);
  }
  return [...years].map(([year, own]) => ({ year, entries: own }));
}
