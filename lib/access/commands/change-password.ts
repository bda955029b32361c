import "server-only";
import { DomainError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { queueMail } from "@/lib/notify/queue-mail";
import { recordAudit } from "../audit";
import { hashPassword, isPasswordOf } from "../auth";
import { wrongField } from "../issues";
import { pageLink } from "../mail-links";
import { evaluatePassword, passwordLength } from "../password-rule";
import { countAttempt, forgiveAttempt } from "../queries/count-attempt";
import { runOnce } from "../run-once";
import { requireViewer, type Viewer } from "../viewer";
import { setPassword } from "../set-password";

/**
 * Changes the viewer's password after asking for the present one; every other session ends, and a mail says
 * so. Wrong passwords count like wrong sign-ins.
 * @throws InvalidError for a wrong or unusable password, DomainError `tooMany` past the limit
 */
export async function changePassword(
  viewer: Viewer | null,
  input: {
    key: string;
    current: string;
    next: string;
    keepSessionId: string | null;
    locale: Locale;
  },
): Promise<{ changed: true }> {
  const person = requireViewer(viewer);
  const { key, current, next, keepSessionId, locale } = input;
  const unusable = evaluatePassword(next, await ownerOf(person));
  if (unusable !== null) throw wrongField("next", unusable, { params: passwordLength });
  return runOnce(person, { key, command: "account.changePassword" }, async (tx) => {
    await assertCurrent(person, current);
    if (current === next) throw wrongField("next", "passwordSame");
    await setPassword(tx, person.id, { hash: await hashPassword(next), keepSessionId });
    await recordAudit(tx, person, {
      action: "account.changePassword",
      subjectType: "account",
      subjectId: person.id,
    });
    await queueMail(tx, {
      kind: "passwordChanged",
      locale,
      to: person.email,
      params: { name: person.name, resetLink: pageLink(locale, "/forgot") },
    });
    return { changed: true };
  });
}

async function ownerOf(person: Viewer): Promise<{ email: string; companyName?: string }> {
  if (person.companyId === null) return { email: person.email };
  const { name } = await db().company.findUniqueOrThrow({
    where: { id: person.companyId },
    select: { name: true },
  });
  return { email: person.email, companyName: name };
}

async function assertCurrent(person: Viewer, current: string): Promise<void> {
  if (!(await countAttempt("signInAccount", person.email))) {
    throw new DomainError("tooMany", ["signInAttempts"]);
  }
  const account = await db().account.findUnique({
    where: { providerId_accountId: { providerId: "credential", accountId: person.id } },
    select: { password: true },
  });
  const isRight = account?.password != null && (await isPasswordOf(account.password, current));
  if (!isRight) throw wrongField("current", "wrongPassword");
  await forgiveAttempt("signInAccount", person.email);
}
