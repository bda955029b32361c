import { z } from "zod";
import { descriptionSchema } from "./description";

export const institutionKinds = [
  "university",
  "rd_centre",
  "innohk_health",
  "innohk_air",
  "innohk_seam",
  "state_key_lab",
  "cnerc_branch",
  "research_institute",
  "science_park",
  "digital_hub",
  "public_body",
] as const;

export const institutionStatuses = [
  "active",
  "planned",
  "merged",
  "closed",
  "superseded",
  "unverified",
] as const;

export const serviceKinds = [
  "collaborative_rd",
  "contract_rd",
  "technology_licensing",
  "talent",
  "testing_certification",
  "incubation",
  "pilot_production",
  "matchmaking",
  "clinical_trials",
  "funding",
  "space",
  "policy_regulation",
  "consultancy",
  "data_access",
  "computing",
] as const;

const names = z.object({
  zhHans: z.string(),
  zhHant: z.string(),
  en: z.string(),
  abbr: z.string().nullable(),
});

/** What a page shows of a directory entry, read from the whole entry kept with its row. */
export const entrySchema = z.object({
  slug: z.string(),
  kind: z.enum(institutionKinds),
  status: z.enum(institutionStatuses),
  names,
  aliases: z.array(z.string()),
  formerNames: z.array(z.string()),
  /** The slug of a host in the directory, or an English description of it. */
  host: z.string().nullable(),
  hosts: z.array(z.string()),
  successor: z.string().nullable(),
  focus: z.object({ zhHans: z.array(z.string()), en: z.array(z.string()) }),
  services: z.array(z.enum(serviceKinds)),
  website: z.string().nullable(),
  websiteToVerify: z.string().nullable(),
  founded: z.string().nullable(),
  metrics: z.array(
    z.object({ metric: z.string(), value: z.string(), asOf: z.string(), source: z.string() }),
  ),
  jiangsu_links: z.array(z.string()),
  tags: z.array(z.string()),
  sources: z.array(z.string()),
  confidence: z.enum(["high", "medium", "low"]),
  /** Rows and files older than the descriptions have none. */
  description: descriptionSchema.nullable().default(null),
});

export type Entry = z.output<typeof entrySchema>;

/** States in which a body is no partner any more; lists leave it out unless it is asked for. */
export const pastStatuses: ReadonlySet<Entry["status"]> = new Set([
  "merged",
  "closed",
  "superseded",
]);

/**
 * The first year named in a note on the founding, like 1937 of “1937; university title 1994”; null where
 * the note only tells of an announcement or a signature.
 */
export function foundedYear(founded: string | null): number | null {
  if (founded === null || /^(?:announced|signed)\b/.test(founded)) return null;
  const year = /\b(?:18|19|20)\d{2}\b/.exec(founded)?.[0];
  return year === undefined ? null : Number(year);
}
