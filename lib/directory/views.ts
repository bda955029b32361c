import type { Localized } from "@/lib/core/locales";
import type { Entry } from "./entry";

/** An institution in a list. */
export type InstitutionSummary = {
  slug: string;
  name: Localized;
  abbr: string | null;
  kind: Entry["kind"];
  status: Entry["status"];
  /** Codes of the first level. */
  fields: string[];
  services: Entry["services"];
};

/** Another entry by its name. */
export type InstitutionLink = { slug: string; name: Localized };

/** How near the market a unit's work is. */
export const maturities = ["research", "prototype", "pilot", "product"] as const;

/** What a laboratory, platform or theme can do. */
export type InstitutionUnitView = {
  id: string;
  name: Localized;
  can: { zhHans: string[]; en: string[] };
  techFields: string[];
  maturity: (typeof maturities)[number];
  /** An English phrase: on what public knowledge it stands. */
  basis: string;
  toVerify: boolean;
};

/** One institution with its units and neighbours. */
export type InstitutionDetail = Entry & {
  techFields: string[];
  units: InstitutionUnitView[];
  /** Hosts that are themselves in the directory. */
  hostLinks: InstitutionLink[];
  successorLink: InstitutionLink | null;
  /** Entries that name this one as their host. */
  parts: InstitutionLink[];
};

/** How much the directory holds. */
export type DirectoryCounts = {
  /** Bodies that operate now. */
  institutions: number;
  /** Laboratories, platforms and themes of those bodies. */
  units: number;
  /** Operating bodies in each technology field of the first level, in the list's order. */
  byField: { code: string; institutions: number }[];
};
