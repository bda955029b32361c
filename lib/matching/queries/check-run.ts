import "server-only";
import { db, type Prisma, type Transaction } from "@/lib/db/client";
import { answerDemand } from "../answer-demand";
import type { MatchDemand } from "../demand-text";
import type { Engine } from "../engine";
import type { Ranking } from "../match";
import { unpackNearness, type Nearness } from "../meaning/nearness";
import { answerBytes, packAnswer, type StoredAnswer } from "../stored-answer";
import { storedMatchSchema } from "../stored-match";
import { topicsSchema } from "../topics/topic";
import { release } from "../versions";
import { findEngine } from "./find-engine";

/** What a run is computed again from. */
export const runColumns = {
  engineVersion: true,
  modelVersion: true,
  directoryVersion: true,
  thesaurusVersion: true,
  input: true,
  meaning: true,
} satisfies Prisma.MatchRunSelect;

type RunRow = Prisma.MatchRunGetPayload<{ select: typeof runColumns }>;

/** Why a run cannot be computed again here: another release made it, or what it stands on was not kept. */
export type Obstacle = "otherRelease" | "notKept";

type Standing = { engine: Engine; demand: MatchDemand; nearness: Nearness | null };

/** What a stored run stands on, made ready again. */
export async function findStanding(
  tx: Pick<Transaction, "matchSource">,
  run: RunRow,
): Promise<Standing | Obstacle> {
  const { engineVersion, thesaurusVersion, modelVersion, directoryVersion, input } = run;
  const isOfRelease =
    engineVersion === release.engineVersion && thesaurusVersion === release.thesaurusVersion;
  if (!isOfRelease) return "otherRelease";
  if (modelVersion === null || directoryVersion === null || input === null) return "notKept";
  const engine = await findEngine(tx, { modelVersion, directoryVersion });
  if (engine === null) return "notKept";
  const nearness = run.meaning === null ? null : unpackNearness(run.meaning);
  // Written by the job from the very answers it ranked.
  return { engine, demand: input as MatchDemand, nearness };
}

/**
 * The ranking of a stored run, computed again from what it names.
 * @param options.top how many places; a run stores fewer than there are
 */
export async function recompute(
  tx: Pick<Transaction, "matchSource">,
  run: RunRow,
  options: { top: number },
): Promise<Ranking | Obstacle> {
  const standing = await findStanding(tx, run);
  if (typeof standing === "string") return standing;
  const { engine, demand, nearness } = standing;
  return engine.rank(demand, { ...options, nearness });
}

/** What came of computing a stored run again: the same bytes or not, or why it could not be done. */
export type RunCheck = "same" | "different" | Obstacle;

async function readAnswer(runId: string): Promise<StoredAnswer> {
  const run = await db().matchRun.findUniqueOrThrow({
    where: { id: runId },
    select: { verdict: true, missing: true, topics: true },
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
    topics: run.topics === null ? null : topicsSchema.parse(run.topics),
  };
}

/**
 * Computes a stored run again and compares it with what is stored, byte for byte; by the fingerprint alone where
 * its places were taken away.
 */
export async function checkRun(runId: string): Promise<RunCheck> {
  const run = await db().matchRun.findUniqueOrThrow({
    where: { id: runId },
    select: { ...runColumns, answerHash: true, placesDroppedAt: true },
  });
  const standing = await findStanding(db(), run);
  if (typeof standing === "string") return standing;
  const stored = await readAnswer(runId);
  const answer = answerDemand(standing.engine, standing.demand, standing.nearness);
  // A run from before topics were told apart is compared without them.
  const again = stored.topics === null ? { ...answer, topics: null } : answer;
  const isSame =
    run.placesDroppedAt === null
      ? answerBytes(stored) === answerBytes(again)
      : run.answerHash === packAnswer(again).hash;
  return isSame ? "same" : "different";
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
