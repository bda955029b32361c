import { z } from "zod";

const blankToUndefined = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankToUndefined, schema.optional().catch(undefined));

/** The directory's filters as they stand in the address; whatever is not understood is left out. */
export const directoryFilterSchema = z.object({
  q: optional(z.string().trim().min(1).max(100)),
  kind: optional(z.string().regex(/^[a-z_]{2,40}$/)),
  /** A technology field of any level. */
  field: optional(z.string().regex(/^\d{2}(?:\.\d{2}){0,2}$/)),
  page: z.preprocess(blankToUndefined, z.coerce.number().int().min(1).max(100_000).catch(1)),
});

export type DirectoryFilter = z.output<typeof directoryFilterSchema>;
