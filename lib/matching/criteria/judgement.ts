import type { Evidence, Reason } from "../match";

/** What a criterion finds: how well it is met (0 to 1), why, and where in the demand. */
export type Judgement = {
  value: number;
  reasons: Reason[];
  evidence: Omit<Evidence, "criterion">[];
  /** The unit it rests on, where one stands out. */
  unit?: string | null;
};
