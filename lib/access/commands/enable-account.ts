import "server-only";
import { DomainError } from "@/lib/core/errors";
import { recordAudit } from "../audit";
import { runOnce } from "../run-once";
import { requirePermission, type Viewer } from "../viewer";

/**
 * Lets a disabled account sign in again.
 * @throws DomainError `stale` when there is no such account or it is active already
 */
export async function enableAccount(
  viewer: Viewer | null,
  input: { key: string; userId: string },
): Promise<{ enabled: true }> {
  const administrator = requirePermission(viewer, "account.manage");
  const { key, userId } = input;
  return runOnce(administrator, { key, command: "account.enable" }, async (tx) => {
    const enabled = await tx.user.updateMany({
      where: { id: userId, status: "disabled" },
      data: { status: "active" },
    });
    if (enabled.count !== 1) throw new DomainError("stale");
    await recordAudit(tx, administrator, {
      action: "account.enable",
      subjectType: "account",
      subjectId: userId,
    });
    return { enabled: true };
  });
}
