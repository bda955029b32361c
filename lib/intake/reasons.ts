/** Why a demand is not taken on; each teaches the company something it can act on. */
export const declineReasons = [
  "outsideScope",
  "tooVague",
  "duplicate",
  "noHongKongSupply",
  "notTechnical",
  "ineligible",
  "other",
] as const;

export type DeclineReason = (typeof declineReasons)[number];

/** Why a reviewer takes a published demand off the list. */
export const closeReasons = ["agreed", "expired", "other"] as const;

/** Why a demand ended: a reviewer's reason, or the company's own wish. */
export const endReasons = [...closeReasons, "withdrawn"] as const;

export type EndReason = (typeof endReasons)[number];
