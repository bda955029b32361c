import "server-only";
import { newId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/db/client";

/** The kind of proof of identity the account library looks for beside an e-mail address. */
const providerId = "credential";

/**
 * Keeps a new password hash for an account. Open reset links of the account are void from then on, and all
 * its sessions end but one.
 */
export async function setPassword(
  tx: Pick<Transaction, "account" | "session" | "verification">,
  userId: string,
  change: { hash: string; keepSessionId: string | null },
): Promise<void> {
  const { hash, keepSessionId } = change;
  await tx.account.upsert({
    where: { providerId_accountId: { providerId, accountId: userId } },
    create: { id: newId(), providerId, accountId: userId, userId, password: hash },
    update: { password: hash },
  });
  await tx.verification.deleteMany({ where: { value: userId } });
  await tx.session.deleteMany({
    where: { userId, ...(keepSessionId === null ? {} : { id: { not: keepSessionId } }) },
  });
}
