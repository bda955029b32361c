import { z } from "zod";
import { budgetBands } from "./budget-band";

const blankToUndefined = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankToUndefined, schema.optional().catch(undefined));

/** The filters of the published demands as they stand in the address. */
export const publishedFilterSchema = z.object({
  city: optional(z.string().regex(/^32\d{4}$/)),
  field: optional(z.string().regex(/^\d{2}(?:\.\d{2}){0,2}$/)),
  mode: optional(z.string().regex(/^[A-Z_]{3,30}$/)),
  budget: optional(z.enum(budgetBands)),
  page: z.preprocess(blankToUndefined, z.coerce.number().int().min(1).max(100_000).catch(1)),
});

export type PublishedFilter = z.output<typeof publishedFilterSchema>;

/** Whether anything is left out by choice. */
export function isNarrowed({ field, city, mode, budget }: PublishedFilter): boolean {
  return [field, city, mode, budget].some((value) => value !== undefined);
}
