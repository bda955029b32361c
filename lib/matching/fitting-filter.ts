import { z } from "zod";
import { isNarrowed, publishedFilterSchema } from "@/lib/intake/published-filter";

const blankToUndefined = (value: unknown) => (value === "" ? undefined : value);

/** What an institution chooses of its list, as it stands in the address. */
export const fittingFilterSchema = publishedFilterSchema.extend({
  /** Published ones, or those that were published once and are closed now. */
  state: z.preprocess(blankToUndefined, z.enum(["published", "closed"]).catch("published")),
  /** By how well they fit, or all published ones by date. */
  order: z.preprocess(blankToUndefined, z.enum(["fit", "date"]).catch("fit")),
  /** Only what was published since the reader's last visit. */
  isNew: z.preprocess((value) => value === "yes" || value === true, z.boolean()),
});

export type FittingFilter = z.output<typeof fittingFilterSchema>;

/** Whether anything is left out by choice. */
export function isFittingNarrowed(filter: FittingFilter): boolean {
  return isNarrowed(filter) || filter.isNew || filter.state === "closed";
}
