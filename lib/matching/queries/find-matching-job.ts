import "server-only";
import { db } from "@/lib/db/client";

/** A matching that has been asked for: on its way, or given up after its last attempt. */
export type MatchingJob = "waiting" | "failed";

/** Whether a matching of this demand stands in the queue; null when nothing is asked for. The caller authorises. */
export async function findMatchingJob(demandId: string): Promise<MatchingJob | null> {
  // The queue belongs to graphile-worker; Prisma has no model of its tables.
  const [job] = await db().$queryRaw<{ isGivenUp: boolean }[]>`
    select attempts >= max_attempts and locked_at is null as "isGivenUp"
    from graphile_worker.jobs where key = ${`run-matching:${demandId}`}`;
  if (job === undefined) return null;
  return job.isGivenUp ? "failed" : "waiting";
}
