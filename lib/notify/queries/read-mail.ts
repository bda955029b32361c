import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { inTransaction } from "@/lib/db/transaction";
import { isMailKind, isMailState, type MailKind, type MailState } from "../mail-kinds";
import { openContent, openRecipient } from "../mail-rows";

export type ReadMail = {
  id: string;
  kind: MailKind | null;
  to: string;
  subject: string;
  text: string;
  state: MailState;
  createdAt: Date;
  sentAt: Date | null;
};

const fields = {
  id: true,
  kind: true,
  recipient: true,
  content: true,
  state: true,
  createdAt: true,
  sentAt: true,
} as const;

/**
 * One mail in clear. It may hold a link that opens an account, so each reading is audited before the text
 * is given out.
 * @throws DomainError `notFound`
 */
export async function readMail(
  viewer: Viewer | null,
  input: { mailId: string },
): Promise<ReadMail> {
  const administrator = requirePermission(viewer, "outbox.read");
  return inTransaction(async (tx) => {
    const row = await tx.mail.findUnique({ where: { id: input.mailId }, select: fields });
    if (row === null) throw new DomainError("notFound");
    await recordAudit(tx, administrator, {
      action: "outbox.read",
      subjectType: "mail",
      subjectId: row.id,
      detail: { kind: row.kind },
    });
    const { recipient, content, kind, state, ...mail } = row;
    return {
      ...mail,
      kind: isMailKind(kind) ? kind : null,
      state: isMailState(state) ? state : "queued",
      to: openRecipient({ id: row.id, recipient }),
      ...openContent({ id: row.id, content }),
    };
  });
}
