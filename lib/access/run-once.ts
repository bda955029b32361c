import "server-only";
import { DomainError } from "@/lib/core/errors";
import { receiptKeySchema } from "@/lib/core/receipt-key";
import { db, type Transaction } from "@/lib/db/client";
import { inTransaction, isUniqueViolation } from "@/lib/db/transaction";
import type { Viewer } from "./viewer";

/** What a command may answer: plain JSON, because a repeat of the request reads it back. */
export type Receipt = { readonly [key: string]: string | number | boolean | null };

/**
 * Runs a command's transaction at most once per person and idempotency key: a repeated request, also one
 * whose first answer was lost, gets the first answer again and changes nothing.
 * @throws DomainError `invalid` for a malformed key, `conflict` for a key used by another command
 */
export async function runOnce<T extends Receipt>(
  viewer: Pick<Viewer, "id">,
  request: { key: string; command: string },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const key = receiptKeySchema.safeParse(request.key);
  if (!key.success) throw new DomainError("invalid", ["receiptKey"]);
  const id = { actorId: viewer.id, key: key.data };
  const earlier = await findReceipt<T>(id, request.command);
  if (earlier !== null) return earlier;
  try {
    return await inTransaction(async (tx) => {
      await tx.commandReceipt.create({ data: { ...id, command: request.command, result: {} } });
      const result = await work(tx);
      await tx.commandReceipt.update({ where: { actorId_key: id }, data: { result } });
      return result;
    });
  } catch (error) {
    const winner = isUniqueViolation(error) ? await findReceipt<T>(id, request.command) : null;
    if (winner === null) throw error;
    return winner;
  }
}

async function findReceipt<T extends Receipt>(
  id: { actorId: string; key: string },
  command: string,
): Promise<T | null> {
  const receipt = await db().commandReceipt.findUnique({
    where: { actorId_key: id },
    select: { command: true, result: true },
  });
  if (receipt === null) return null;
  if (receipt.command !== command) throw new DomainError("conflict", ["receiptKeyReused"]);
  // Written by this function from a value of type T under the same command name.
  return receipt.result as T;
}
