import "server-only";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import type { Transaction } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { recordAudit } from "../audit";
import { hashPassword } from "../auth";
import { createAccount } from "../new-account";
import { readConsent, readName, readNewPassword } from "../person-fields";
import { findInvitation, type FoundInvitation } from "../queries/find-invitation";
import { readAll } from "../read-all";

/**
 * Opens the account an invitation is for and uses the link up, so that a repeat finds it closed. The person's
 * address counts as proven, since the link was mailed to it.
 * @returns the address to sign in with
 * @throws InvalidError for a wrong field, DomainError `closed` when the link is used, expired or unknown
 */
export async function acceptInvitation(input: {
  token: string;
  name: unknown;
  password: unknown;
  hasConsented: boolean;
}): Promise<{ email: string }> {
  const invitation = await requireOpen(input.token);
  const { name, password } = readAll({
    name: () => readName(input.name),
    password: () => readNewPassword(input.password, { email: invitation.email }),
    consent: () => readConsent(input.hasConsented),
  });
  const hash = await hashPassword(password);
  return inTransaction((tx) => openInvited(tx, invitation, { name, hash }));
}

async function requireOpen(token: string): Promise<FoundInvitation> {
  const invitation = await findInvitation(token);
  if (invitation === null) throw new DomainError("closed", ["linkUnknown"]);
  if (invitation.state === "used") throw new DomainError("closed", ["linkUsed"]);
  if (invitation.state === "expired") throw new DomainError("closed", ["linkExpired"]);
  return invitation;
}

async function openInvited(
  tx: Transaction,
  invitation: FoundInvitation,
  person: { name: string; hash: string },
): Promise<{ email: string }> {
  const { id, email, role, institutionId, divisionCode, companyId } = invitation;
  const used = await tx.invitation.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  });
  if (used.count !== 1) throw new DomainError("closed", ["linkUsed"]);
  const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (known !== null) throw new DomainError("closed", ["linkUsed"]);
  const binding = { companyId, institutionId, divisionCode };
  const account = { ...person, email, role, ...binding };
  const userId = await createAccount(tx, { ...account, emailVerified: true });
  await recordAudit(
    tx,
    { id: userId, name: person.name, email, role, ...binding },
    {
      action: "account.acceptInvitation",
      subjectType: "invitation",
      subjectId: id,
      detail: { role, userId },
    },
  );
  return { email };
}
