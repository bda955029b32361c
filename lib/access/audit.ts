import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { Viewer } from "./viewer";

export type AuditEvent = {
  /** Verb with its domain, like `demand.publish`. */
  action: string;
  subjectType: string;
  subjectId: string;
  outcome?: "done" | "refused";
  /** Codes, keys and identifiers only; never what a person typed into a personal field. */
  detail?: Record<string, string | number | boolean | null | string[]>;
};

/** Writes one line of the audit trail inside the transaction of the change it tells of. */
export async function recordAudit(
  tx: Pick<Transaction, "auditEntry">,
  viewer: Viewer | null,
  event: AuditEvent,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      actorId: viewer?.id ?? null,
      actorName: viewer?.name ?? null,
      actorRole: viewer?.role ?? null,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      outcome: event.outcome ?? "done",
      detail: event.detail ?? {},
    },
  });
}
