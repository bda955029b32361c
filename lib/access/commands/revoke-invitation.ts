import "server-only";
import { DomainError } from "@/lib/core/errors";
import { recordAudit } from "../audit";
import { runOnce } from "../run-once";
import { requirePermission, type Viewer } from "../viewer";

/**
 * Takes an invitation back, so that its link opens nothing.
 * @throws DomainError `closed` when it was used or taken back before
 */
export async function revokeInvitation(
  viewer: Viewer | null,
  input: { key: string; invitationId: string },
): Promise<{ revoked: true }> {
  const administrator = requirePermission(viewer, "account.manage");
  const { key, invitationId } = input;
  return runOnce(administrator, { key, command: "account.revokeInvitation" }, async (tx) => {
    const revoked = await tx.invitation.deleteMany({ where: { id: invitationId, usedAt: null } });
    if (revoked.count !== 1) throw new DomainError("closed", ["linkUsed"]);
    await recordAudit(tx, administrator, {
      action: "account.revokeInvitation",
      subjectType: "invitation",
      subjectId: invitationId,
    });
    return { revoked: true };
  });
}
