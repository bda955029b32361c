import "server-only";
import { db, type Prisma, type Transaction } from "@/lib/db/client";
import type { MatchDemand } from "../demand-text";
import type { Ranking } from "../match";
import { answerBytes, storedAnswer, storedPlaces, type StoredAnswer } from "../stored-answer";
import { storedMatchSchema } from "../stored-match";
import { release } from "../versions";
import { findEngine } from "./find-engine";

/** What a run is computed again from. */
export const runColumns = {
  engineVersion: true,
  modelVersion: true,
  directoryVersion: true,
  thesaurusVersion: true,
  input: true,
} satisfies Prisma.MatchRunSelect;

type RunRow = Prisma.MatchRunGetPayload<{ select: typeof runColumns }>;

/** Why a run cannot be computed again here: another release made it, or what it stands on was not kept. */
export type Obstacle = "otherRelease" | "notKept";

/**
 * The ranking of a stored run, computed again from what it names.
 * @param options.top how many places; a run stores fewer than there are
 */
export async function recompute(
  tx: Pick<Transaction, "matchSource">,
  run: RunRow,
  options: { top: number },
): Promise<Ranking | Obstacle> {
  const { engineVersion, thesaurusVersion, modelVersion, directoryVersion, input } = run;
  const isOfRelease =
    engineVersion === release.engineVersion && thesaurusVersion === release.thesaurusVersion;
  if (!isOfRelease) return "otherRelease";
  if (modelVersion === null || directoryVersion === null || input === null) return "notKept";
  const engine = await findEngine(tx, { modelVersion, directoryVersion });
  if (engine === null) return "notKept";
  // Written by the job from the very answers it ranked.
  return engine.rank(input as MatchDemand, options);
}

/** What came of computing a stored run again: the same bytes or not, or why it could not be done. */
export type RunCheck = "same" | "different" | Obstacle;

async function readAnswer(runId: string): Promise<StoredAnswer> {
  const run = await db().matchRun.findUniqueOrThrow({
    where: { id: runId },
    select: { verdict: true, missing: true },
  });
  const matches = await db().match.findMany({ where: { runId }, orderBy: { rank: "asc" } });
  return {
    verdict: run.verdict ?? "",
    // Written by the job from the engine's own answer.
    missing: run.missing as string[],
    matches: matches.map(({ institutionId, rank, score, unitId, ...parts }) => ({
      institution: institutionId,
      rank,
      score,
      unit: unitId,
      ...storedMatchSchema.parse(parts),
    })),
  };
}

/** Computes a stored run again and compares it with what is stored, byte for byte. */
export async function checkRun(runId: string): Promise<RunCheck> {
  const run = await db().matchRun.findUniqueOrThrow({
    where: { id: runId },
    select: runColumns,
  });
  const ranking = await recompute(db(), run, { top: storedPlaces });
  if (typeof ranking === "string") return ranking;
  const stored = await readAnswer(runId);
  return answerBytes(stored) === answerBytes(storedAnswer(ranking)) ? "same" : "different";
}

/** Identifiers of finished runs, oldest first, after the one given. */
export async function listRunIds(after: string | null, limit: number): Promise<string[]> {
  const runs = await db().matchRun.findMany({
    where: { finishedAt: { not: null } },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    ...(after === null ? {} : { cursor: { id: after }, skip: 1 }),
    take: limit,
  });
  return runs.map(({ id }) => id);
}
