/** What happens to a demand, as the audit names it with `_` for `.`; worded in messages/<locale>/review.json. */
export const historyActions = [
  "demand_start",
  "demand_submit",
  "demand_withdraw",
  "demand_claim",
  "demand_release",
  "demand_takeOver",
  "demand_return",
  "demand_decline",
  "demand_publish",
  "demand_close",
  "match_confirmed",
  "match_rejected",
  "match_added",
  "match_asked",
  "contact_read",
] as const;

export type HistoryAction = (typeof historyActions)[number];

/** Whether the action has words of its own. */
export function isHistoryAction(action: string): action is HistoryAction {
  return (historyActions as readonly string[]).includes(action);
}
