import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { deliver } from "../deliver";
import type { JobRun } from "../as-task";
import { openContent, openRecipient } from "../mail-rows";

/**
 * Job `send-mail`: hands over one queued mail and marks it sent; a mail already sent, or gone, is left
 * alone. After the last attempt it is marked failed, and the administrator can still read it.
 */
export async function sendMail(payload: { mailId: string }, run: JobRun): Promise<void> {
  const mail = await db().mail.findUnique({
    where: { id: payload.mailId },
    select: { id: true, state: true, recipient: true, content: true },
  });
  if (mail === null || mail.state !== "queued") return;
  const stillQueued = { id: mail.id, state: "queued" };
  try {
    await deliver({ id: mail.id, to: openRecipient(mail), ...openContent(mail) });
  } catch (error) {
    if (run.isLastAttempt) {
      await db().mail.updateMany({ where: stillQueued, data: { state: "failed" } });
    }
    throw error;
  }
  await db().mail.updateMany({ where: stillQueued, data: { state: "sent", sentAt: now() } });
}
