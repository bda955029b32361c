import "server-only";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/db/client";
import type { MatchDemand } from "../demand-text";
import type { RunVersions } from "../rematch/weigh-answer";
import type { PackedAnswer } from "../stored-answer";

/** A new answer for a demand, to be stored as its present run. */
export type NewRun = {
  demandId: string;
  cause: string;
  versions: RunVersions;
  input: MatchDemand;
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
  await tx.matchRun.createMany({
    data: made.map(({ runId, demandId, cause, versions, input, answer }) => ({
      id: runId,
      demandId,
      cause,
      state: "finished",
      ...versions,
      input,
      verdict: answer.verdict,
      missing: [...answer.missing],
      answerHash: answer.hash,
      ...(answer.topics === null ? {} : { topics: answer.topics }),
      finishedAt,
    })),
  });
  await storePlaces(tx, made);
  // Raw: each demand gets another run in one statement.
  await tx.$executeRaw`
    update "Demand" as demand set "currentRunId" = made.run
    from unnest(${demandIds}::text[], ${made.map(({ runId }) => runId)}::text[]) as made (demand, run)
    where demand.id = made.demand`;
}

type MadeRun = NewRun & { runId: string };

async function storePlaces(tx: Transaction, made: readonly MadeRun[]): Promise<void> {
  const rows = made.flatMap(({ runId, demandId, answer }) =>
    answer.places.map((place) => ({ ...place, runId, demandId })),
  );
  if (rows.length === 0) return;
  // Raw: thousands of rows in one statement with a handful of parameters.
  await tx.$executeRaw`
    insert into "Match"
      ("runId", "demandId", "institutionId", rank, score, band, "unitId", criteria, evidence)
    select run, demand, institution, rank, score, band, unit, to_jsonb(criteria), to_jsonb(evidence)
    from unnest(
      ${rows.map(({ runId }) => runId)}::text[],
      ${rows.map(({ demandId }) => demandId)}::text[],
      ${rows.map(({ institution }) => institution)}::text[],
      ${rows.map(({ rank }) => rank)}::int[],
      ${rows.map(({ score }) => score)}::float8[],
      ${rows.map(({ band }) => band)}::text[],
      ${rows.map(({ unit }) => unit)}::text[],
      ${rows.map(({ criteria }) => criteria)}::text[],
      ${rows.map(({ evidence }) => evidence)}::text[]
    ) as place (run, demand, institution, rank, score, band, unit, criteria, evidence)`;
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
  tx: Transaction,
  runIds: readonly string[],
  directoryVersion: string,
): Promise<void> {
  if (runIds.length === 0) return;
  await tx.matchRun.updateMany({
    where: { id: { in: [...runIds] } },
    data: { keptFor: directoryVersion },
  });
}
