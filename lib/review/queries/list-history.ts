import "server-only";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { requireInCharge } from "../in-charge";

/** One line of a demand's history: who did what, when. */
export type HistoryLine = {
  id: string;
  at: Date;
  actorName: string | null;
  actorRole: string | null;
  action: string;
  detail: unknown;
};

/** What happened to a demand, newest first; reading contacts is part of it. */
export async function listHistory(
  viewer: Viewer | null,
  input: { demandId: string },
): Promise<HistoryLine[]> {
  const reviewer = requirePermission(viewer, "demand.review");
  const demand = await db().demand.findUnique({
    where: { id: input.demandId },
    select: { cityCode: true },
  });
  if (demand === null) throw new DomainError("notFound");
  requireInCharge(reviewer, demand.cityCode);
  const rows = await db().auditEntry.findMany({
    where: { subjectType: "demand", subjectId: input.demandId, outcome: "done" },
    select: { id: true, at: true, actorName: true, actorRole: true, action: true, detail: true },
    orderBy: { id: "desc" },
    take: 200,
  });
  return rows.map((row) => ({ ...row, id: row.id.toString() }));
}
