import "server-only";
import { now } from "@/lib/core/clock";
import { sql } from "@/lib/db/sql";
import { inTransaction } from "@/lib/db/transaction";
import { momentSql } from "@/lib/intake/queries/list-conditions";
import { replacedPlacesLimit } from "../retention";

/** Runs of a batch: their some 6,000 places are gone in well under a second. */
const batchSize = 200;

/**
 * Takes the places of one batch of runs away and notes it; answers how many runs. Kept are runs that still stand, runs
 * that staff decided upon, and runs that name too little to be computed again.
 */
async function dropBatch(before: Date, size: number): Promise<number> {
  return inTransaction(async (tx) => {
    // Raw: the choice, the deletion and the note in one statement. Rows another process works on are left to it.
    const dropped = await tx.$queryRaw<unknown[]>(sql`
      with old as materialized (
        select run.id, run."demandId" from "MatchRun" run
        where run."replacedAt" < ${momentSql(before.getTime())} and run."placesDroppedAt" is null
          and run."answerHash" is not null and run.input is not null
          and run."modelVersion" is not null and run."directoryVersion" is not null
          and not exists (select from "Demand" where "currentRunId" = run.id and id = run."demandId")
          and not exists (select from "MatchDecision" decision
            where decision."demandId" = run."demandId" and decision."runId" = run.id)
        order by run."replacedAt", run.id limit ${size}::int
        for update skip locked),
      gone as (delete from "Match" using old where "Match"."runId" = old.id)
      update "MatchRun" run set "placesDroppedAt" = ${momentSql(now().getTime())} from old where run.id = old.id
      returning run.id`);
    return dropped.length;
  });
}

/**
 * Takes away the places of answers that were replaced long ago, batch by batch; the runs stay, and each can
 * still be computed again and checked. Done twice it finds nothing more.
 * @returns of how many runs
 */
export async function dropReplacedPlaces({ size = batchSize } = {}): Promise<number> {
  const before = replacedPlacesLimit(now());
  let dropped = 0;
  for (;;) {
    const count = await dropBatch(before, size);
    dropped += count;
    if (count < size) return dropped;
  }
}
