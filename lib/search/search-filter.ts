import { z } from "zod";
import { searchGroups } from "./documents";

const pageMax = 1000;

/** What is searched for as it stands in the address; anything else in it counts as not said. */
export const searchFilterSchema = z.object({
  q: z.string().catch(""),
  in: z.enum(searchGroups).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(pageMax).catch(1),
});

export type SearchFilter = z.output<typeof searchFilterSchema>;
