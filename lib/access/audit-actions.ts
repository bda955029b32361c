/** The verbs of the audit trail; their words stand in `admin.audit.actions`, with the dot as a level. */
export const auditActions = [
  "session.start",
  "session.end",
  "session.endOwn",
  "account.signUp",
  "account.invite",
  "account.revokeInvitation",
  "account.acceptInvitation",
  "account.createAdministrator",
  "account.requestReset",
  "account.resetPassword",
  "account.changePassword",
  "account.disable",
  "account.enable",
  "account.endSessions",
  "company.verify",
  "company.saveDetails",
  "demand.start",
  "demand.save",
  "demand.delete",
  "demand.submit",
  "demand.withdraw",
  "demand.claim",
  "demand.takeOver",
  "demand.release",
  "demand.return",
  "demand.decline",
  "demand.publish",
  "demand.close",
  "match.confirmed",
  "match.rejected",
  "match.added",
  "match.asked",
  "model.choose",
  "model.rematch",
  "contact.read",
  "contact.reveal",
  "outbox.read",
] as const;

export type AuditAction = (typeof auditActions)[number];

/** Whether a stored or typed verb is one with words. */
export function isAuditAction(action: string): action is AuditAction {
  return auditActions.some((known) => known === action);
}
