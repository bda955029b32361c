import "server-only";
import { db } from "@/lib/db/client";
import { literal } from "@/lib/db/literal";
import { startOfDay, type AuditFilter } from "../audit-filter";
import type { Role } from "../permissions";
import { requirePermission, type Viewer } from "../viewer";

/** One line of the audit trail. */
export type AuditLine = {
  id: string;
  at: Date;
  actorName: string | null;
  actorRole: Role | null;
  action: string;
  subjectType: string;
  subjectId: string;
  outcome: string;
  detail: unknown;
};

const fields = {
  id: true,
  at: true,
  actorName: true,
  actorRole: true,
  action: true,
  subjectType: true,
  subjectId: true,
  outcome: true,
  detail: true,
} as const;

function whereOf({ action, person, subject, from, to }: AuditFilter) {
  const start = startOfDay(from);
  const end = startOfDay(to, 1);
  return {
    ...(action === "" ? {} : { action }),
    ...(person === ""
      ? {}
      : { actorName: { contains: literal(person), mode: "insensitive" as const } }),
    ...(subject === "" ? {} : { subjectId: { startsWith: literal(subject) } }),
    at: { ...(start === null ? {} : { gte: start }), ...(end === null ? {} : { lt: end }) },
  };
}

/** Who did what, the latest first. */
export async function listAudit(
  viewer: Viewer | null,
  page: { filter: AuditFilter; offset: number; limit: number },
): Promise<{ total: number; entries: AuditLine[] }> {
  requirePermission(viewer, "audit.read");
  const where = whereOf(page.filter);
  const [total, rows] = await Promise.all([
    db().auditEntry.count({ where }),
    db().auditEntry.findMany({
      where,
      select: fields,
      orderBy: { id: "desc" },
      skip: page.offset,
      take: page.limit,
    }),
  ]);
  return { total, entries: rows.map((row) => ({ ...row, id: String(row.id) })) };
}
