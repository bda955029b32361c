import "server-only";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { queueMail } from "@/lib/notify/queue-mail";
import { recordAudit } from "../audit";
import { hashToken, newLinkToken } from "../link-token";
import { pageLink } from "../mail-links";
import { readEmail } from "../person-fields";
import { countAttempt } from "../queries/count-attempt";
import { resetIdentifier } from "../queries/find-reset-link";
import { evenAnswerMs, takingAtLeast } from "../taking-at-least";

/** Minutes a reset link stays open. */
const openMinutes = 60;

/**
 * Mails a one-time reset link where the address has an active account; otherwise does nothing. Answer and
 * time are the same.
 * @throws InvalidError for what is no address, DomainError `tooMany` past the limits of address or network
 */
export async function requestPasswordReset(input: {
  email: unknown;
  locale: Locale;
  network: string | null;
}): Promise<void> {
  const email = readEmail(input.email);
  const { locale, network } = input;
  const isWithinNetwork = network === null || (await countAttempt("resetNetwork", network));
  if (!isWithinNetwork || !(await countAttempt("resetAccount", email))) {
    throw new DomainError("tooMany", ["resetAttempts"]);
  }
  await takingAtLeast(evenAnswerMs, () => mailLink(email, locale));
}

async function mailLink(email: string, locale: Locale): Promise<void> {
  const user = await db().user.findUnique({
    where: { email },
    select: { id: true, name: true, status: true },
  });
  if (user === null || user.status !== "active") return;
  const token = newLinkToken();
  await inTransaction(async (tx) => {
    await tx.verification.create({
      data: {
        id: newId(),
        identifier: resetIdentifier(hashToken(token)),
        value: user.id,
        expiresAt: new Date(now().getTime() + openMinutes * 60_000),
      },
    });
    await queueMail(tx, {
      kind: "resetPassword",
      locale,
      to: email,
      params: { name: user.name, link: pageLink(locale, `/reset/${token}`) },
    });
    await recordAudit(tx, null, {
      action: "account.requestReset",
      subjectType: "account",
      subjectId: user.id,
    });
  });
}
