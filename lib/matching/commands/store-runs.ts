import "server-only";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/db/client";
import type { MatchDemand } from "../demand-text";
import { packNearness, type Nearness } from "../meaning/nearness";
import type { RunVersions } from "../rematch/weigh-answer";
import type { PackedAnswer } from "../stored-answer";

/** A new answer for a demand, to be stored as its present run. */
export type NewRun = {
  demandId: string;
  cause: string;
  versions: RunVersions;
  input: MatchDemand;
  nearness: Nearness | null;
  answer: PackedAnswer;
};

/** Stores runs with their places and makes them the present ones of their demands, in one statement a table. */
export async function storeRuns(tx: Transaction, runs: readonly NewRun[]): Promise<void> {
  if (runs.length === 0) return;
  const made = runs.map((run) => ({ ...run, runId: newId() }));
  const demandIds = made.map(({ demandId }) => demandId);
  await tx.match.updateMany({
    where: { demandId: { in: demandIds }, isCurrent: true },
    data: { isCurrent: false },
  });
  const finishedAt = now();
  await tx.matchRun.updateMany({
    where: { demandId: { in: demandIds }, replacedAt: null },
    data: { replacedAt: finishedAt },
  });
  await storeHeads(tx, made, finishedAt);
  await storePlaces(tx, made);
  // Raw: each demand gets another run in one statement.
  await tx.$executeRaw`
    update "Demand" as demand set "currentRunId" = made.run
    from unnest(${demandIds}::text[], ${made.map(({ runId }) => runId)}::text[]) as made (demand, run)
    where demand.id = made.demand`;
}

type MadeRun = NewRun & { runId: string };

// Raw from here on: rows travel as one parameter, since Prisma takes longer to write thousands than matching takes.

async function storeHeads(
  tx: Transaction,
  made: readonly MadeRun[],
  finishedAt: Date,
): Promise<void> {
  const rows = made.map(({ runId, demandId, cause, versions, input, nearness, answer }) => ({
    id: runId,
    demandId,
    cause,
    state: "finished",
    ...versions,
    input,
    meaning: nearness === null ? null : packNearness(nearness),
    verdict: answer.verdict,
    missing: answer.missing,
    answerHash: answer.hash,
    places: answer.places.map(({ institution, band, score }) => [institution, band, score]),
    topics: answer.topics,
    createdAt: finishedAt,
    finishedAt,
  }));
  await tx.$executeRaw`
    insert into "MatchRun" (
      id, "demandId", cause, state, "engineVersion", "modelVersion", "directoryVersion", "thesaurusVersion",
      "demandHash", "meaningVersion", input, meaning, verdict, missing, "answerHash", places, topics,
      "createdAt", "finishedAt")
    select
      id, "demandId", cause, state, "engineVersion", "modelVersion", "directoryVersion", "thesaurusVersion",
      "demandHash", "meaningVersion", input, meaning, verdict, missing, "answerHash", places, topics,
      "createdAt", "finishedAt"
    from json_populate_recordset(null::"MatchRun", ${JSON.stringify(rows)}::json)`;
}

/** Places with what their institutions' lists are filtered by, read once a demand instead of by a trigger for each. */
async function storePlaces(tx: Transaction, made: readonly MadeRun[]): Promise<void> {
  const rows = made.flatMap(({ runId: run, demandId: demand, answer }) =>
    answer.places.map((place) => ({ ...place, run, demand })),
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into "Match" (
      "runId", "demandId", "institutionId", rank, score, band, "unitId", criteria, evidence, "listState",
      "publishedAt", "techField", "cityCode", "cooperationModes", "plannedInvestment")
    select
      run, demand, institution, rank, score, band, unit, to_jsonb(criteria), to_jsonb(evidence),
      case when band <> 'none' then listing."listState" end,
      listing."publishedAt", listing."techField", listing."cityCode", listing."cooperationModes",
      listing."plannedInvestment"
    from json_to_recordset(${JSON.stringify(rows)}::json) as place (
      run text, demand text, institution text, rank int, score float8, band text, unit text,
      criteria text, evidence text)
    left join "DemandListing" as listing on listing."demandId" = place.demand`;
}

/** Notes that runs answer with these versions, too, byte for byte. */
export async function noteVersions(
  tx: Transaction,
  runIds: readonly string[],
  versions: Omit<RunVersions, "demandHash">,
): Promise<void> {
  if (runIds.length === 0) return;
  await tx.matchRun.updateMany({
    where: { id: { in: [...runIds] } },
    data: { ...versions, keptFor: null },
  });
}

/** Notes that runs were kept although the directory has changed. */
export async function noteKept(
  tx: Pick<Transaction, "matchRun">,
  runIds: readonly string[],
  directoryVersion: string,
): Promise<void> {
  if (runIds.length === 0) return;
  await tx.matchRun.updateMany({
    where: { id: { in: [...runIds] } },
    data: { keptFor: directoryVersion },
  });
}
