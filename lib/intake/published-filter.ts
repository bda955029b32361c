import { z } from "zod";
import { budgetLimitsWan } from "./budget-band";

const blankToUndefined = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankToUndefined, schema.optional().catch(undefined));

/** Only where bands meet: any other amount would let a reader find out what a company can spend. */
const limit = z.coerce.number().pipe(z.literal(budgetLimitsWan));

/** The filters of demands in a list as they stand in the address; whatever is not understood is left out. */
export const publishedFilterSchema = z.object({
  q: optional(z.string().trim().max(80)),
  city: optional(z.string().regex(/^32\d{4}$/)),
  /** A field of any of the three levels. */
  field: optional(z.string().regex(/^\d{2}(?:\.\d{2}){0,2}$/)),
  mode: optional(z.string().regex(/^[A-Z_]{3,30}$/)),
  /** 万元; the budget is this or more. */
  least: optional(limit),
  /** 万元; the budget is less than this. */
  below: optional(limit),
});

export type PublishedFilter = z.output<typeof publishedFilterSchema>;

/** Whether anything is left out by choice. */
export function isNarrowed({ q, city, field, mode, least, below }: PublishedFilter): boolean {
  return [q, city, field, mode, least, below].some((value) => value !== undefined);
}
