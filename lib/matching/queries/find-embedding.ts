import "server-only";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { embeddingFailures, type EmbeddingFailure } from "../meaning/provider";
import { usesMeaning } from "../meaning/without-meaning";
import { embeddingProvider } from "./embedding-provider";
import { findActiveModel } from "./find-active-model";
import { liveStates } from "./list-live-inputs";

/** The embedding provider as an administrator sees it. */
export type EmbeddingDesk = {
  /** Null where there is none. */
  name: string | null;
  /** Whether the model at work counts on one; else nothing is sent there. */
  isWanted: boolean;
  workedAt: Date | null;
  /** The last failure; null where it never failed, or has answered since. */
  failure: { at: Date; code: EmbeddingFailure | null } | null;
  /** Live demands whose present matches were made without it although the model counts on it. */
  without: number;
};

function failureCode(code: string | null): EmbeddingFailure | null {
  return embeddingFailures.find((each) => each === code) ?? null;
}

/** Live demands that are matched without the meaning a model counts on. */
async function countWithout(): Promise<number> {
  // Raw: a demand knows its present run by a column that is no relation.
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "Demand" as demand
    join "MatchRun" as run on run.id = demand."currentRunId"
    where demand.state::text = any(${[...liveStates]}::text[]) and run."meaningVersion" = 'without'`;
  return row?.count ?? 0;
}

/** Whether there is an embedding provider, whether the model at work counts on one, and how it does. */
export async function findEmbedding(viewer: Viewer | null): Promise<EmbeddingDesk> {
  requirePermission(viewer, "model.choose");
  const name = embeddingProvider()?.name ?? null;
  const { model } = await findActiveModel();
  const isWanted = usesMeaning(model);
  const [state, without] = await Promise.all([
    db().embeddingState.findUnique({ where: { provider: name ?? "" } }),
    isWanted ? countWithout() : 0,
  ]);
  const { workedAt = null, failedAt = null, failure = null } = state ?? {};
  const hasFailed = failedAt !== null && (workedAt === null || workedAt < failedAt);
  return {
    name,
    isWanted,
    workedAt,
    failure: hasFailed ? { at: failedAt, code: failureCode(failure) } : null,
    without,
  };
}
