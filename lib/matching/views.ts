import type { Localized } from "@/lib/core/locales";
import type { Band, Criterion, Evidence } from "./match";

/** A stored match with the names a page shows. */
export type MatchView = {
  institutionId: string;
  institutionName: Localized;
  rank: number;
  score: number;
  band: Band;
  /** The unit that fits best, where one stands out. */
  unitId: string | null;
  /** The institution's units by id. */
  unitNames: Readonly<Record<string, Localized>>;
  criteria: Criterion[];
  evidence: Evidence[];
};

/** How well a demand fits the viewer's institution, and why. */
export type Fit = { score: number; band: Band; criteria: Criterion[] };
