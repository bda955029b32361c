import type { Evidence, Reason } from "../match";

/** What a criterion finds: how well it is met (0 to 1), why, and where in the demand. */
export type Judgement = {
  value: number;
  reasons: Reason[];
  /** Worked out for the matches that are shown only. */
  evidence?: () => Omit<Evidence, "criterion">[];
};
