import "server-only";
import { maskEmail } from "@/lib/access/mask-email";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { isMailKind, isMailState, type MailKind, type MailState } from "../mail-kinds";
import { openRecipient } from "../mail-rows";

/** A line of the outbox; the address is masked, reading the mail itself is audited. */
export type MailLine = {
  id: string;
  /** Null for a kind of an earlier version. */
  kind: MailKind | null;
  to: string;
  state: MailState;
  createdAt: Date;
  sentAt: Date | null;
};

const fields = {
  id: true,
  kind: true,
  recipient: true,
  state: true,
  createdAt: true,
  sentAt: true,
} as const;

/** The mails of the portal, the newest first. */
export async function listMails(
  viewer: Viewer | null,
  page: { kind: MailKind | null; state: MailState | null; offset: number; limit: number },
): Promise<{ total: number; mails: MailLine[] }> {
  requirePermission(viewer, "outbox.read");
  const where = {
    ...(page.kind === null ? {} : { kind: page.kind }),
    ...(page.state === null ? {} : { state: page.state }),
  };
  const [total, rows] = await Promise.all([
    db().mail.count({ where }),
    db().mail.findMany({
      where,
      select: fields,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: page.offset,
      take: page.limit,
    }),
  ]);
  const mails = rows.map(({ recipient, kind, state, ...row }) => ({
    ...row,
    kind: isMailKind(kind) ? kind : null,
    state: isMailState(state) ? state : ("queued" as const),
    to: maskEmail(openRecipient({ id: row.id, recipient })),
  }));
  return { total, mails };
}
