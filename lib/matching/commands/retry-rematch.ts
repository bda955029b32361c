import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { addJobs } from "@/lib/db/add-job";
import { findFailedBatches } from "../queries/find-failed-batches";
import { batchKey } from "../rematch/batch-key";

/**
 * Puts the given-up batches of a rematch into the queue again.
 * @throws DomainError `notFound` · `closed` when it is finished, was replaced by a later one, or no batch failed
 */
export async function retryRematch(
  viewer: Viewer | null,
  input: { key: string; rematchId: string },
): Promise<{ batches: number }> {
  const administrator = requirePermission(viewer, "model.choose");
  const { key, rematchId } = input;
  return runOnce(administrator, { key, command: "model.rematch" }, async (tx) => {
    const rematch = await tx.rematch.findUnique({ where: { id: rematchId } });
    if (rematch === null) throw new DomainError("notFound");
    const failed = await findFailedBatches(tx, rematchId);
    const isOver = rematch.finishedAt !== null || rematch.supersededAt !== null;
    if (isOver || failed.length === 0) throw new DomainError("closed");
    await addJobs(
      tx,
      "rematch-batch",
      failed.map(({ number }) => ({
        payload: { rematchId, number },
        key: batchKey({ rematchId, number }),
      })),
    );
    await recordAudit(tx, administrator, {
      action: "model.rematch",
      subjectType: "rematch",
      subjectId: rematchId,
      detail: { batches: failed.length },
    });
    return { batches: failed.length };
  });
}
