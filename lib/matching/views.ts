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
  unit: { id: string; name: Localized } | null;
  criteria: Criterion[];
  evidence: Evidence[];
};
