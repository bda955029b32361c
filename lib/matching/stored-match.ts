import { z } from "zod";
import { allCriterionKeys, bands, type Criterion, type Evidence } from "./match";
import { unpackCriteria, unpackEvidence } from "./pack-match";

const reason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const criterionSchema: z.ZodType<Criterion> = z.object({
  key: z.enum(allCriterionKeys),
  value: z.number(),
  points: z.number(),
  pointsMax: z.number(),
  reasons: z.array(reason),
});

const evidenceSchema: z.ZodType<Evidence> = z.object({
  criterion: z.enum(allCriterionKeys),
  field: z.string(),
  start: z.number(),
  end: z.number(),
  unit: z.string().nullable(),
  phrase: z.string(),
  concept: z.string().nullable(),
});

/** The parts of a match that rest as JSON in its row: packed into a text, or as they are in rows of earlier releases. */
export const storedMatchSchema = z.object({
  band: z.enum(bands),
  criteria: z.union([z.string().transform(unpackCriteria), z.array(criterionSchema)]),
  evidence: z.union([z.string().transform(unpackEvidence), z.array(evidenceSchema)]),
});
