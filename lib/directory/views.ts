import type { Localized } from "@/lib/core/locales";
import type { FacetKey } from "./directory-filter";
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
  /** What it is good for, in one line. */
  goodFor: Localized | null;
  unitCount: number;
  /** Where the words searched for were met; null without a search. */
  hit: DirectoryHit | null;
};

/** What of an institution met the words searched for. */
export type DirectoryHit = {
  via: "name" | "alias" | "formerName" | "unit" | "topic" | "field";
  text: Localized;
};

/** One choice of a facet and how many institutions it leaves under the other filters. */
export type FacetOption = { value: string; count: number };

/** The list under its filters: one page of it, and what each facet still offers. */
export type DirectoryListing = {
  total: number;
  institutions: InstitutionSummary[];
  facets: Record<FacetKey, FacetOption[]>;
  /** Names of the bodies that host others, for the facet. */
  hosts: InstitutionLink[];
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
  confidence: Entry["confidence"];
  toVerify: boolean;
};

/** A partner by its name; `slug` where it has an entry of its own. */
export type PartnerView = {
  slug: string | null;
  name: Localized;
  /** ISO 3166, for a partner from outside the directory. */
  region: string | null;
  toVerify: boolean;
};

/** One institution with its units and neighbours. */
export type InstitutionDetail = Entry & {
  techFields: string[];
  units: InstitutionUnitView[];
  /** Hosts that are themselves in the directory. */
  hostLinks: InstitutionLink[];
  successorLink: InstitutionLink | null;
  /** Entries that name this one as their host, those that operate first. */
  parts: InstitutionLink[];
  /** Bodies merged into this one or followed by it. */
  predecessors: InstitutionLink[];
  partners: PartnerView[];
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
