import "server-only";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locales";
import type { Transaction } from "@/lib/db/client";
import { queueMail } from "@/lib/notify/queue-mail";
import { normaliseUscc } from "@/lib/taxonomy/uscc";
import { recordAudit } from "../audit";
import { readInvitationTarget, type InvitationTarget } from "../invitation-target";
import { wrongField } from "../issues";
import { hashToken, newLinkToken } from "../link-token";
import { pageLink } from "../mail-links";
import type { Role } from "../permissions";
import { readEmail } from "../person-fields";
import { readAll } from "../read-all";
import { runOnce } from "../run-once";
import { requirePermission, type Viewer } from "../viewer";

/** Days an invitation stays open. */
const openDays = 7;

/** What the invitation's row keeps of its target; a company stands in the token (see `newLinkToken`). */
type Binding = { institutionId: string | null; divisionCode: string | null };

/**
 * Mails a one-time link by which a person opens an account with the given role. An earlier open invitation of
 * the same address is void.
 * @throws InvalidError for a wrong field, also `emailTaken`, `institutionUnknown` and `companyUnknown`
 */
export async function invitePerson(
  viewer: Viewer | null,
  input: {
    key: string;
    email: unknown;
    role: unknown;
    divisionCode: unknown;
    institutionId: unknown;
    uscc: unknown;
    locale: Locale;
  },
): Promise<{ invitationId: string }> {
  const administrator = requirePermission(viewer, "account.manage");
  const { email, target } = readAll({
    email: () => readEmail(input.email),
    target: () => readInvitationTarget(input),
  });
  const { key, locale } = input;
  return runOnce(administrator, { key, command: "account.invite" }, async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (user !== null) throw wrongField("email", "emailTaken");
    const { companyId, ...binding } = await findBinding(tx, target);
    const token = newLinkToken(companyId);
    const { role } = target;
    const invitationId = await writeInvitation(tx, administrator, {
      token,
      email,
      role,
      ...binding,
    });
    await queueMail(tx, {
      kind: "invitation",
      locale,
      to: email,
      params: { inviter: administrator.name, link: pageLink(locale, `/invitation/${token}`) },
    });
    await recordAudit(tx, administrator, {
      action: "account.invite",
      subjectType: "invitation",
      subjectId: invitationId,
      detail: { role, companyId, ...binding },
    });
    return { invitationId };
  });
}

async function writeInvitation(
  tx: Transaction,
  administrator: Viewer,
  { token, ...invitation }: Binding & { token: string; email: string; role: Role },
): Promise<string> {
  const id = newId();
  await tx.invitation.deleteMany({ where: { email: invitation.email, usedAt: null } });
  await tx.invitation.create({
    data: {
      id,
      tokenHash: hashToken(token),
      ...invitation,
      invitedById: administrator.id,
      expiresAt: new Date(now().getTime() + openDays * 24 * 60 * 60_000),
    },
  });
  return id;
}

async function findBinding(
  tx: Transaction,
  target: InvitationTarget,
): Promise<Binding & { companyId: string | null }> {
  const none = { institutionId: null, divisionCode: null, companyId: null };
  switch (target.role) {
    case "admin":
      return none;
    case "reviewer":
      return { ...none, divisionCode: target.divisionCode };
    case "institution": {
      const id = target.institutionId;
      const known = await tx.institution.findUnique({ where: { id }, select: { id: true } });
      if (known === null) throw wrongField("institutionId", "institutionUnknown");
      return { ...none, institutionId: id };
    }
    case "company": {
      const uscc = normaliseUscc(target.uscc);
      const company = await tx.company.findUnique({ where: { uscc }, select: { id: true } });
      if (company === null) throw wrongField("uscc", "companyUnknown");
      return { ...none, companyId: company.id };
    }
  }
}
