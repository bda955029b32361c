import "server-only";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import type { MatchRunCause } from "@/lib/db/add-job";
import { db } from "@/lib/db/client";
import { findFailedBatches } from "./find-failed-batches";

/** How far the last matching of all live demands has come. */
export type RematchProgress = {
  id: string;
  cause: MatchRunCause;
  createdAt: Date;
  finishedAt: Date | null;
  /** Live demands when it began, and how many of them are done. */
  demands: number;
  done: number;
  /** Demands in batches that were given up. */
  failed: number;
};

const columns = {
  id: true,
  cause: true,
  demands: true,
  createdAt: true,
  finishedAt: true,
} as const;

/** The rematch at work or the last one; null before any. */
export async function findRematch(viewer: Viewer | null): Promise<RematchProgress | null> {
  requirePermission(viewer, "model.choose");
  const rematch = await db().rematch.findFirst({
    where: { supersededAt: null },
    select: columns,
    orderBy: { createdAt: "desc" },
  });
  if (rematch === null) return null;
  const [{ _sum: sum }, failed] = await Promise.all([
    db().rematchBatch.aggregate({
      where: { rematchId: rematch.id, doneAt: { not: null } },
      _sum: { demands: true },
    }),
    findFailedBatches(db(), rematch.id),
  ]);
  return {
    ...rematch,
    // Written by the job from its own payload.
    cause: rematch.cause as MatchRunCause,
    done: sum.demands ?? 0,
    failed: failed.reduce((total, { demands }) => total + demands, 0),
  };
}
