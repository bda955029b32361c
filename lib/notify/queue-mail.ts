import "server-only";
import { seal } from "@/lib/access/sealed";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locales";
import { addJob } from "@/lib/db/add-job";
import type { Transaction } from "@/lib/db/client";
import type { MailKind, MailParams } from "./mail-kinds";
import { renderMail } from "./render-mail";

/**
 * Writes a mail and the job that sends it in the transaction of the change it tells of; recipient and
 * content are sealed.
 * @param mail.id given by a job, which may run twice, so that the repeat adds nothing
 */
export async function queueMail<Kind extends MailKind>(
  tx: Pick<Transaction, "mail" | "$executeRaw">,
  mail: { id?: string; kind: Kind; locale: Locale; to: string; params: MailParams[Kind] },
): Promise<void> {
  const { id = newId(), kind, locale, to, params } = mail;
  const letter = renderMail(kind, locale, params);
  const written = await tx.mail.createMany({
    data: {
      id,
      kind,
      locale,
      recipient: seal(to, { table: "Mail", column: "recipient", rowId: id }),
      content: seal(JSON.stringify(letter), { table: "Mail", column: "content", rowId: id }),
    },
    skipDuplicates: true,
  });
  if (written.count === 1) await addJob(tx, "send-mail", { payload: { mailId: id }, key: id });
}
