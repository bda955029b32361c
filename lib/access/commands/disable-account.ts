import "server-only";
import { DomainError } from "@/lib/core/errors";
import type { Transaction } from "@/lib/db/client";
import { recordAudit } from "../audit";
import { lockAdministrators } from "../queries/lock-administrators";
import { runOnce } from "../run-once";
import { requirePermission, type Viewer } from "../viewer";

/**
 * Disables an account: it cannot sign in, and its sessions and open reset links end at once.
 * @throws DomainError `conflict` for one's own account, `notFound`, `stale` when it is disabled already
 */
export async function disableAccount(
  viewer: Viewer | null,
  input: { key: string; userId: string },
): Promise<{ disabled: true }> {
  const administrator = requirePermission(viewer, "account.manage");
  const { key, userId } = input;
  if (userId === administrator.id) throw new DomainError("conflict", ["ownAccount"]);
  return runOnce(administrator, { key, command: "account.disable" }, async (tx) => {
    const administrators = await lockAdministrators(tx);
    if (!administrators.includes(administrator.id)) throw new DomainError("forbidden");
    await disable(tx, userId);
    await recordAudit(tx, administrator, {
      action: "account.disable",
      subjectType: "account",
      subjectId: userId,
    });
    return { disabled: true };
  });
}

async function disable(tx: Transaction, userId: string): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
  if (user === null) throw new DomainError("notFound");
  const disabled = await tx.user.updateMany({
    where: { id: userId, status: "active" },
    data: { status: "disabled" },
  });
  if (disabled.count !== 1) throw new DomainError("stale");
  await tx.session.deleteMany({ where: { userId } });
  await tx.verification.deleteMany({ where: { value: userId } });
}
