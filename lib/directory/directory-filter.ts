import { z } from "zod";
import { innohkClusters } from "./clusters";
import { institutionKinds, institutionStatuses, serviceKinds } from "./entry";

const blankToUndefined = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankToUndefined, schema.optional().catch(undefined));

/** Orders one can ask for. */
export const directorySorts = ["kind", "name", "units", "founded"] as const;

/** The directory's filters as they stand in the address; whatever is not understood is left out. */
export const directoryFilterSchema = z.object({
  q: optional(z.string().trim().min(1).max(100)),
  kind: optional(z.enum(institutionKinds)),
  cluster: optional(z.enum(innohkClusters)),
  /** The slug of a body that hosts others. */
  host: optional(z.string().regex(/^[a-z0-9-]{2,60}$/)),
  /** A technology field of any level. */
  field: optional(z.string().regex(/^\d{2}(?:\.\d{2}){0,2}$/)),
  role: optional(z.enum(serviceKinds)),
  /** A prefecture city of Jiangsu the institution has a link with. */
  city: optional(z.string().regex(/^32\d{2}00$/)),
  /** `any` also shows what has closed or merged. */
  status: optional(z.enum([...institutionStatuses, "any"])),
  sort: optional(z.enum(directorySorts)),
  page: z.preprocess(blankToUndefined, z.coerce.number().int().min(1).max(100_000).catch(1)),
});

export type DirectoryFilter = z.output<typeof directoryFilterSchema>;

/** What one can narrow the list by, in the order it is offered. */
export const facetKeys = ["field", "kind", "cluster", "host", "role", "city", "status"] as const;

export type FacetKey = (typeof facetKeys)[number];
