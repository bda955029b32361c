import { z } from "zod";
import data from "./data/timeline.json";
import { sourceAt } from "./documents";
import { idsOfSection } from "./outline";
import { readData } from "./read-data";
import { asOfSchema, idSchema, localizedSchema, sourceSchema } from "./shapes";

export const timelineKinds = [
  "policy",
  "institution",
  "infrastructure",
  "funding",
  "programme",
  "agreement",
  "target",
  "event",
  "enterprise",
  "finance",
] as const;

const entrySchema = z.strictObject({
  id: idSchema,
  date: asOfSchema,
  endDate: asOfSchema.optional(),
  kind: z.enum(timelineKinds),
  title: localizedSchema,
  /** A plan when it was written, on `plannedAsOf`. */
  planned: z.boolean(),
  plannedAsOf: asOfSchema.optional(),
  sources: z.array(sourceSchema),
  /** What became of a plan, known from outside the documents. */
  later: z
    .strictObject({
      note: localizedSchema,
      url: z.url().optional(),
      /** The slug of the directory entry that tells it. */
      institution: idSchema.optional(),
    })
    .optional(),
});

/** Everything that happened or was planned, oldest first. */
export const timeline = readData("timeline.json", z.array(entrySchema), data).map((entry) => ({
  ...entry,
  sources: entry.sources.map(sourceAt),
}));

export type TimelineEntry = (typeof timeline)[number];

const byId = new Map(timeline.map((entry) => [entry.id, entry]));

/** An entry by its id; an unknown id throws. */
export function timelineEntryById(id: string): TimelineEntry {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No timeline entry ${id}`);
  return found;
}

/** The entries a section of the profile shows. */
export function timelineOfSection(sectionId: string): readonly TimelineEntry[] {
  return idsOfSection(sectionId, "timeline").map(timelineEntryById);
}
