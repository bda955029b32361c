import { z } from "zod";
import data from "./data/facts.json";
import { sourceAt } from "./documents";
import { idsOfSection } from "./outline";
import { readData } from "./read-data";
import { seriesOfFact } from "./series";
import { asOfSchema, idSchema, localizedSchema, precisions, sourceSchema } from "./shapes";
import { unitSchema } from "./units";

export const factTopics = [
  "overview",
  "rankings",
  "startups",
  "governance",
  "research-capacity",
  "infrastructure",
  "funding",
  "incentives",
  "talent",
  "biotech",
  "ai",
  "fintech",
  "smart-city",
  "digital-economy",
  "advanced-manufacturing",
  "mainland-cooperation",
  "international-cooperation",
  "events",
] as const;

export const asOfBases = ["stated", "document-date", "inferred"] as const;

const factSchema = sourceSchema.extend({
  id: idSchema,
  topic: z.enum(factTopics),
  statement: localizedSchema,
  /** Full numbers: 224亿港元 is 22400000000. */
  value: z.number().nullable(),
  /** The upper end where the source gives a range. */
  upTo: z.number().optional(),
  /** For ranks: how many were ranked. */
  outOf: z.int().optional(),
  /** Where no single number carries it: 1:2, 五至十年. */
  valueText: localizedSchema.nullable(),
  unit: unitSchema.nullable(),
  /** Stated in the source, counted from a list in it, or worked out from it. */
  valueKind: z.enum(["stated", "counted", "derived"]).nullable(),
  asOf: asOfSchema,
  asOfBasis: z.enum(asOfBases),
  precision: z.enum(precisions),
  /** A plan or target when it was written, on `plannedAsOf`. */
  planned: z.boolean(),
  plannedAsOf: asOfSchema.optional(),
  alsoIn: z.array(sourceSchema),
  schemes: z.array(idSchema),
  entities: z.array(idSchema),
});

const records = readData("facts.json", z.array(factSchema), data);

/** All facts: every place with its heading, and the series each stands in. */
export const facts = records.map((record) => ({
  ...record,
  section: sourceAt(record).section,
  alsoIn: record.alsoIn.map(sourceAt),
  seriesIds: seriesOfFact(record.id).map(({ id }) => id),
}));

export type Fact = (typeof facts)[number];

const byId = new Map(facts.map((fact) => [fact.id, fact]));

/** A fact by its id. */
export function findFact(id: string): Fact | null {
  return byId.get(id) ?? null;
}

/** A fact by its id; an unknown id throws. */
export function factById(id: string): Fact {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No fact ${id}`);
  return found;
}

/** The facts a section of the profile shows, in its order. */
export function factsOfSection(sectionId: string): readonly Fact[] {
  return idsOfSection(sectionId, "facts").map(factById);
}
