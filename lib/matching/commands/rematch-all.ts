import "server-only";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { addJobs, type JobPayloads } from "@/lib/db/add-job";
import type { Transaction } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { usesMeaning } from "../meaning/without-meaning";
import { findActiveModel } from "../queries/find-active-model";
import { liveStates } from "../queries/list-live-inputs";
import { loadEngine } from "../queries/load-engine";
import { batchKey, batchSize } from "../rematch/batch-key";
import { findNearness } from "./find-nearness";

type Range = { fromId: string; toId: string; demands: number };

/** The live demands in the order of their ids, cut into ranges. */
async function cutRanges(tx: Transaction, size: number): Promise<Range[]> {
  // Raw: numbering rows is beyond Prisma, and no demand needs to travel for it.
  return tx.$queryRaw<Range[]>`
    select min(id) as "fromId", max(id) as "toId", count(*)::int as demands
    from (
      select id, (row_number() over (order by id) - 1) / ${size}::int as batch
      from "Demand" where state::text = any(${[...liveStates]}::text[])
    ) as numbered
    group by batch order by batch`;
}

/** Has the units embedded that are new in the directory, once for all batches. */
async function prepareUnits(): Promise<void> {
  const { model } = await findActiveModel();
  if (usesMeaning(model)) await findNearness(await loadEngine(), []);
}

/**
 * Job `rematch-all`: asks for a matching of every live demand, after the directory or the model changed, in
 * batches that any worker may take. Batches of an earlier rematch that still wait have nothing left to do,
 * since every batch matches with what is at work when it runs.
 */
export async function rematchAll(
  { cause }: JobPayloads["rematch-all"],
  { size = batchSize }: { size?: number } = {},
): Promise<void> {
  await prepareUnits();
  await inTransaction(async (tx) => {
    // One after the other, so that exactly the last one stands.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('rematch-all'))`;
    const ranges = await cutRanges(tx, size);
    const moment = now();
    await tx.rematch.updateMany({
      where: { finishedAt: null, supersededAt: null },
      data: { supersededAt: moment },
    });
    const rematchId = newId();
    const batches = ranges.map((range, number) => ({ ...range, rematchId, number }));
    await tx.rematch.create({
      data: {
        id: rematchId,
        cause,
        demands: ranges.reduce((sum, { demands }) => sum + demands, 0),
        finishedAt: ranges.length === 0 ? moment : null,
      },
    });
    await tx.rematchBatch.createMany({ data: batches });
    await addJobs(
      tx,
      "rematch-batch",
      batches.map(({ number }) => ({
        payload: { rematchId, number },
        key: batchKey({ rematchId, number }),
      })),
    );
  });
}
