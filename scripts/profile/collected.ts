import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { localizedSchema } from "@/lib/profile/shapes";

/** The files of collected data as they come; see the README beside them. */
const place = z.strictObject({ source: z.string(), section: z.string() });
const base = { id: z.string(), asOf: z.string() };

const facts = z.array(
  z.strictObject({
    ...base,
    topic: z.string(),
    statement: localizedSchema,
    value: z.number().nullable(),
    unit: z.string().nullable(),
    valueText: z.string().nullable(),
    valueKind: z.string().nullable(),
    asOfBasis: z.string(),
    precision: z.string(),
    planned: z.boolean(),
    plannedAsOf: z.string().optional(),
    source: z.string(),
    section: z.string(),
    alsoIn: z.array(place).default([]),
    schemes: z.array(z.string()),
    entities: z.array(z.string()),
  }),
);

const dimensionEntry = z.union([
  z.string(),
  z.strictObject({ key: z.string(), name: localizedSchema }),
]);

const series = z.array(
  z.strictObject({
    id: z.string(),
    type: z.string(),
    name: localizedSchema,
    unit: z.string(),
    lowerIsBetter: z.boolean(),
    comparability: localizedSchema.nullable(),
    dimensions: z.record(z.string(), z.array(dimensionEntry)).default({}),
    points: z.array(
      z.strictObject({
        asOf: z.string(),
        value: z.number().nullable(),
        precision: z.string(),
        planned: z.boolean().default(false),
        derived: z.boolean().default(false),
        source: z.string(),
        factId: z.string(),
        note: z.string(),
        key: z.record(z.string(), z.string()).optional(),
      }),
    ),
  }),
);

const schemes = z.array(
  z.strictObject({
    ...base,
    name: localizedSchema,
    administrator: z.array(z.string()),
    administratorBasis: z.string().nullable(),
    purpose: localizedSchema,
    whoCanApply: localizedSchema,
    amount: localizedSchema,
    matchingRatio: z.string().nullable(),
    fields: z.array(z.string()),
    relevantTo: z.array(z.string()),
    coFundingFit: z.string(),
    cooperationModes: z.array(z.string()),
    jiangsuUse: localizedSchema,
    status: z.string(),
    sources: z.array(place),
    facts: z.array(z.string()),
    beyondSeeds: z
      .array(
        z.strictObject({
          note: localizedSchema,
          source: z.string(),
          asOf: z.string(),
          basis: z.string(),
        }),
      )
      .default([]),
  }),
);

const timeline = z.array(
  z.strictObject({
    id: z.string(),
    date: z.string(),
    endDate: z.string().optional(),
    title: localizedSchema,
    kind: z.string(),
    planned: z.boolean(),
    plannedAsOf: z.string().optional(),
    sources: z.array(place),
    later: z.strictObject({ note: localizedSchema, source: z.string() }).optional(),
  }),
);

const contradictions = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.string(),
    facts: z.array(z.string()),
    statement: localizedSchema,
    reading: localizedSchema,
  }),
);

const ids = z.array(z.string());

const outline = z.array(
  z.strictObject({
    id: z.string(),
    title: localizedSchema,
    annex1: z.string(),
    sections: z.array(
      z.strictObject({
        id: z.string(),
        title: localizedSchema,
        intent: localizedSchema,
        facts: ids,
        series: ids,
        schemes: ids,
        timeline: ids,
        contradictions: ids,
      }),
    ),
  }),
);

const entities = z.array(
  z.object({ slug: z.string(), names: localizedSchema, inInstitutions: z.boolean() }),
);

export type CollectedFact = z.output<typeof facts>[number];
export type CollectedSeries = z.output<typeof series>[number];
export type CollectedScheme = z.output<typeof schemes>[number];
export type CollectedTimelineEntry = z.output<typeof timeline>[number];
export type CollectedContradiction = z.output<typeof contradictions>[number];
export type CollectedEntity = z.output<typeof entities>[number];

function read<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")));
}

/** Everything collected, checked. */
export function readCollected(folder: string) {
  return {
    facts: read(folder, "facts", facts),
    series: read(folder, "series", series),
    schemes: read(folder, "schemes", schemes),
    timeline: read(folder, "timeline", timeline),
    contradictions: read(folder, "contradictions", contradictions),
    outline: read(folder, "outline", outline),
    entities: read(folder, "entities", entities),
  };
}

export type Collected = ReturnType<typeof readCollected>;
