import "server-only";
import type { Transaction } from "@/lib/db/client";

/**
 * The batches of a rematch that are not done and that no worker will take any more: given up after their last
 * attempt, or gone from the queue. The caller authorises.
 */
export async function findFailedBatches(
  tx: Pick<Transaction, "$queryRaw">,
  rematchId: string,
): Promise<{ number: number; demands: number }[]> {
  // The queue belongs to graphile-worker; Prisma has no model of its tables.
  return tx.$queryRaw<{ number: number; demands: number }[]>`
    select number, demands from "RematchBatch" as batch
    where "rematchId" = ${rematchId} and "doneAt" is null and not exists (
      select from graphile_worker.jobs as job
      where job.key = 'rematch-batch:' || batch."rematchId" || ':' || batch.number
        and (job.attempts < job.max_attempts or job.locked_at is not null))
    order by number`;
}
