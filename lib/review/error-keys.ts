/** What can be wrong with a reviewer's answer; worded in messages/<locale>/review.json under `moves.errors`. */
export const reviewErrorKeys = [
  "reasonMissing",
  "noteTooLong",
  "noteMissing",
  "remarkTooLong",
  "remarkMissing",
  "institutionMissing",
] as const;

export type ReviewErrorKey = (typeof reviewErrorKeys)[number];

/** Whether the key has words of its own. */
export function isReviewErrorKey(key: string): key is ReviewErrorKey {
  return (reviewErrorKeys as readonly string[]).includes(key);
}
