/** Every reason a criterion can give; worded in messages/<locale>/matching.json under `reasons`. */
export const reasonCodes = [
  "concept.none",
  "concept.notMet",
  "concept.same",
  "concept.related",
  "text.none",
  "text.unit",
  "field.unknown",
  "field.other",
  "field.level1",
  "field.level2",
  "field.level3",
  "role.unknown",
  "role.all",
  "role.some",
  "role.none",
  "role.unverified",
  "conditions.unknown",
  "conditions.university",
  "conditions.testing",
  "conditions.pilot",
  "conditions.clinical",
  "conditions.licensing",
  "partner.named",
  "partner.doubtful",
  "jiangsu.none",
  "jiangsu.linked",
  "jiangsu.sameCity",
  "meaning.none",
  "meaning.unit",
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** Whether the code has words of its own; an older stored match may carry one that no longer has. */
export function isReasonCode(code: string): code is ReasonCode {
  return (reasonCodes as readonly string[]).includes(code);
}
