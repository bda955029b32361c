import "server-only";
import { db } from "@/lib/db/client";
import { requireViewer, type Viewer } from "../viewer";

/** When the viewer signed in the time before this one; null on the first visit. */
export async function findLastVisit(viewer: Viewer | null): Promise<Date | null> {
  const { id } = requireViewer(viewer);
  const [, before] = await db().auditEntry.findMany({
    where: { actorId: id, action: "session.start", outcome: "done" },
    select: { at: true },
    orderBy: { id: "desc" },
    take: 2,
  });
  return before?.at ?? null;
}
