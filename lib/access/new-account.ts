import "server-only";
import { newId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/db/client";
import type { Role } from "./permissions";

export type NewAccount = {
  name: string;
  email: string;
  role: Role;
  hash: string;
  /** Whether the person proved to read mail of this address. */
  emailVerified: boolean;
  companyId?: string | null;
  institutionId?: string | null;
  divisionCode?: string | null;
};

/**
 * Writes an account and its password inside a transaction.
 * @returns the new account's id
 */
export async function createAccount(
  tx: Pick<Transaction, "user">,
  account: NewAccount,
): Promise<string> {
  const { hash, ...user } = account;
  const id = newId();
  await tx.user.create({
    data: {
      id,
      ...user,
      // The account library finds the password of a user under these two names.
      accounts: {
        create: { id: newId(), providerId: "credential", accountId: id, password: hash },
      },
    },
  });
  return id;
}
