import "server-only";
import { inTransaction, isUniqueViolation } from "@/lib/db/transaction";
import { recordAudit } from "../audit";
import { hashPassword } from "../auth";
import { wrongField } from "../issues";
import { createAccount } from "../new-account";
import { readEmail, readName, readNewPassword } from "../person-fields";
import { readAll } from "../read-all";

/**
 * Makes an administrator, for the maintenance command on the server itself: whoever runs it holds the
 * database's password, so no viewer is asked for.
 * @throws InvalidError for a wrong name, address or password, or `emailTaken`
 */
export async function createAdministrator(input: {
  email: string;
  name: string;
  password: string;
}): Promise<{ userId: string; email: string }> {
  const { email, name, password } = readAll({
    email: () => readEmail(input.email),
    name: () => readName(input.name),
    password: () => readNewPassword(input.password, { email: input.email }),
  });
  const hash = await hashPassword(password);
  try {
    return await inTransaction(async (tx) => {
      const account = { name, email, role: "admin" as const, hash, emailVerified: true };
      const userId = await createAccount(tx, account);
      await recordAudit(tx, null, {
        action: "account.createAdministrator",
        subjectType: "account",
        subjectId: userId,
      });
      return { userId, email };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw wrongField("email", "emailTaken");
    throw error;
  }
}
