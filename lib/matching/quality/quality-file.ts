import { z } from "zod";
import { exposureSchema } from "./exposure";
import { figuresSchema, outcomeSchema } from "./outcome";

/** The sets of labelled cases. */
export const caseSets = ["dev", "own", "sealed"] as const;

const testCaseSchema = z.strictObject({
  id: z.string(),
  /** Judged by two people; written for testing and seen while the engine was built; or kept from tuning. */
  set: z.enum(caseSets),
  /** First-level technology field; null where the demand leaves it open. */
  field: z.string().nullable(),
  kind: z.string(),
  style: z.string(),
});

/** The measured quality of the delivered models: every case with every answer, so that any figure can be derived. */
export const qualitySchema = z.strictObject({
  date: z.iso.date(),
  engine: z.string(),
  thesaurus: z.string(),
  directory: z.string(),
  cases: z.array(testCaseSchema),
  /** In the order of the cases. */
  models: z.array(
    z.strictObject({
      version: z.string(),
      key: z.string(),
      outcomes: z.array(outcomeSchema),
      /** Whether the best band was right for the case. */
      bandRight: z.array(z.boolean()),
      /** nDCG@5 of the case written in the other script. */
      otherScript: z.array(z.number()),
      /** Who gets the first places of cases with an answer. */
      exposure: exposureSchema,
    }),
  ),
  /** Rankings that know less, in the order of the cases. */
  baselines: z.array(z.strictObject({ name: z.string(), outcomes: z.array(figuresSchema) })),
});

export type QualityFile = z.output<typeof qualitySchema>;
export type TestCase = z.output<typeof testCaseSchema>;
