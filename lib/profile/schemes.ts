import { z } from "zod";
import { optionsOf } from "@/lib/taxonomy/enums";
import data from "./data/schemes.json";
import { sourceAt } from "./documents";
import { entityBySlug } from "./entities";
import { idsOfSection } from "./outline";
import { readData } from "./read-data";
import {
  coFundingFits,
  schemeApplicants,
  schemeFields,
  schemePurposes,
  schemeStatuses,
} from "./scheme-codes";
import { asOfSchema, idSchema, localizedSchema, sourceSchema } from "./shapes";

const cooperationModes = new Set(optionsOf("cooperationMode").map(({ code }) => code));

const updateSchema = z.strictObject({
  note: localizedSchema,
  urls: z.array(z.url()),
  /** Null where the page bears no date. */
  asOf: asOfSchema.nullable(),
});

const schemeSchema = z.strictObject({
  id: idSchema,
  name: localizedSchema,
  /** Slugs of entities; empty where the documents name none. */
  administrators: z.array(idSchema),
  purpose: localizedSchema,
  whoCanApply: localizedSchema,
  applicants: z.array(z.enum(schemeApplicants)).min(1),
  amount: localizedSchema,
  /** Whether `amount` tells of money. */
  hasAmount: z.boolean(),
  /** How others' money must meet the scheme's; null where the documents say nothing of it. */
  matchingRatio: localizedSchema.nullable(),
  fields: z.array(z.enum(schemeFields)).min(1),
  relevantTo: z.array(z.enum(schemePurposes)).min(1),
  coFundingFit: z.enum(coFundingFits),
  /** The company's budget in 万元 from which the scheme is within reach; null where any will do. */
  budgetFromWanYuan: z.number().int().positive().nullable(),
  /** Codes of the form's cooperation modes. */
  cooperationModes: z.array(z.string().refine((code) => cooperationModes.has(code))),
  /** The portal's reading, no statement of the documents. */
  jiangsuUse: localizedSchema,
  status: z.enum(schemeStatuses),
  asOf: asOfSchema,
  sources: z.array(sourceSchema),
  facts: z.array(idSchema),
  /** Known from outside the documents; to be checked before applying. */
  updates: z.array(updateSchema),
});

/** All funding schemes and services. */
export const schemes = readData("schemes.json", z.array(schemeSchema), data).map((scheme) => ({
  ...scheme,
  administrators: scheme.administrators.map(entityBySlug),
  sources: scheme.sources.map(sourceAt),
}));

export type Scheme = (typeof schemes)[number];

const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));

/** A scheme by its id. */
export function findScheme(id: string): Scheme | null {
  return byId.get(id) ?? null;
}

/** A scheme by its id; an unknown id throws. */
export function schemeById(id: string): Scheme {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No scheme ${id}`);
  return found;
}

/** The schemes an institution of the directory administers. */
export function schemesRunBy(slug: string): readonly Scheme[] {
  return schemes.filter(({ administrators }) => administrators.some((each) => each.slug === slug));
}

/** The schemes a section of the profile shows. */
export function schemesOfSection(sectionId: string): readonly Scheme[] {
  return idsOfSection(sectionId, "schemes").map(schemeById);
}
