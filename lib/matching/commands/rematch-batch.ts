import "server-only";
import { now } from "@/lib/core/clock";
import type { JobPayloads } from "@/lib/db/add-job";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { liveStates } from "../queries/list-live-inputs";
import { loadEngine } from "../queries/load-engine";
import { chunkSize } from "../rematch/batch-key";
import { keepSources } from "./keep-sources";
import { matchDemands } from "./match-demands";

type BatchId = JobPayloads["rematch-batch"];

const columns = {
  fromId: true,
  toId: true,
  doneAt: true,
  rematch: { select: { cause: true } },
} as const;

async function listChunk(range: { fromId: string; toId: string }, after: string | null) {
  const rows = await db().demand.findMany({
    where: {
      id: { lte: range.toId, ...(after === null ? { gte: range.fromId } : { gt: after }) },
      state: { in: [...liveStates] },
    },
    select: { id: true },
    orderBy: { id: "asc" },
    take: chunkSize,
  });
  return rows.map(({ id }) => id);
}

async function isSuperseded(rematchId: string): Promise<boolean> {
  const rematch = await db().rematch.findUnique({
    where: { id: rematchId },
    select: { supersededAt: true },
  });
  return rematch?.supersededAt !== null;
}

/** What the attempt that ended a batch did and took. */
type Effort = { written: number; rankMs: number; tookMs: number };

/** The last batch to end ends the rematch. */
async function finishBatch({ rematchId, number }: BatchId, effort: Effort): Promise<void> {
  await inTransaction(async (tx) => {
    // Of two batches that end at once the second waits here and then sees the first as done.
    await tx.$queryRaw`select id from "Rematch" where id = ${rematchId} for update`;
    const moment = now();
    await tx.rematchBatch.update({
      where: { rematchId_number: { rematchId, number } },
      data: { doneAt: moment, ...effort },
    });
    const open = await tx.rematchBatch.count({ where: { rematchId, doneAt: null } });
    if (open > 0) return;
    await tx.rematch.updateMany({
      where: { id: rematchId, finishedAt: null },
      data: { finishedAt: moment },
    });
  });
}

/**
 * Job `rematch-batch`: matches the live demands of one range with the directory and the model at work now. Each
 * chunk is stored before the next begins; a batch that was killed goes on where it ended, since what is
 * stored already is left alone. Nothing happens where a later rematch has replaced this one.
 * @throws StoppedError when told to stop, so that the job comes again
 */
export async function rematchBatch(
  id: BatchId,
  options: { isStopping?: () => boolean } = {},
): Promise<void> {
  const batch = await db().rematchBatch.findUnique({
    where: { rematchId_number: id },
    select: columns,
  });
  if (batch === null || batch.doneAt !== null) return;
  if (await isSuperseded(id.rematchId)) return;
  const loaded = await loadEngine();
  await keepSources(loaded);
  const started = performance.now();
  let written = 0;
  let rankMs = 0;
  let chunk = await listChunk(batch, null);
  while (chunk.length > 0) {
    const tally = await matchDemands(loaded, {
      demandIds: chunk,
      cause: batch.rematch.cause,
      ...options,
    });
    written += tally.written;
    rankMs += tally.rankMs;
    if (await isSuperseded(id.rematchId)) return;
    chunk = await listChunk(batch, chunk.at(-1) ?? null);
  }
  await finishBatch(id, {
    written,
    rankMs: Math.round(rankMs),
    tookMs: Math.round(performance.now() - started),
  });
}
