import "server-only";
import { DomainError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import type { Transaction } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { queueMail } from "@/lib/notify/queue-mail";
import { recordAudit } from "../audit";
import { hashPassword } from "../auth";
import { wrongField } from "../issues";
import { pageLink } from "../mail-links";
import { evaluatePassword, passwordLength } from "../password-rule";
import { findResetLink } from "../queries/find-reset-link";
import { setPassword } from "../set-password";

const userFields = {
  id: true,
  name: true,
  email: true,
  role: true,
  status: true,
  companyId: true,
  institutionId: true,
  divisionCode: true,
  company: { select: { name: true } },
} as const;

/**
 * Sets a new password through a mailed link, which this uses up; all sessions of the account end. The link is
 * what makes a repeat harmless: the second time it is not open any more.
 * @throws InvalidError for an unusable password, DomainError `closed` when the link is not open any more
 */
export async function resetPassword(input: {
  token: string;
  password: string;
  locale: Locale;
}): Promise<{ reset: true }> {
  const { token, password, locale } = input;
  return inTransaction(async (tx) => {
    const user = await ownerOfLink(tx, token);
    const owner = { email: user.email, companyName: user.company?.name };
    const unusable = evaluatePassword(password, owner);
    if (unusable !== null) throw wrongField("password", unusable, { params: passwordLength });
    await setPassword(tx, user.id, { hash: await hashPassword(password), keepSessionId: null });
    // Whoever opened the link reads mail of that address.
    await tx.user.update({ where: { id: user.id }, data: { emailVerified: true } });
    await recordAudit(tx, user, {
      action: "account.resetPassword",
      subjectType: "account",
      subjectId: user.id,
    });
    await queueMail(tx, {
      kind: "passwordChanged",
      locale,
      to: user.email,
      params: { name: user.name, resetLink: pageLink(locale, "/forgot") },
    });
    return { reset: true };
  });
}

/** Uses the link up, so that of two requests at once only one goes on. */
async function ownerOfLink(tx: Transaction, token: string) {
  const link = await findResetLink(token);
  if (link === null) throw new DomainError("closed", ["linkUnknown"]);
  const taken = await tx.verification.deleteMany({ where: { id: link.id } });
  const user = await tx.user.findUnique({ where: { id: link.userId }, select: userFields });
  if (taken.count !== 1 || user?.status !== "active") {
    throw new DomainError("closed", ["linkUnknown"]);
  }
  return user;
}
