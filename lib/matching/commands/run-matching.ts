import "server-only";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import type { JobPayloads } from "@/lib/db/add-job";
import type { Prisma, Transaction } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import type { DemandState } from "@/lib/intake/moves";
import { answerDemand } from "../answer-demand";
import { fingerprint } from "../canonical";
import type { MatchDemand } from "../demand-text";
import { inputColumns, toMatchDemand } from "../queries/demand-input";
import { loadEngine, type LoadedEngine } from "../queries/load-engine";
import type { StoredAnswer } from "../stored-answer";
import { release } from "../versions";
import { keepSources } from "./keep-sources";

const live: ReadonlySet<DemandState> = new Set(["submitted", "inReview", "published"]);

const columns = { ...inputColumns, state: true, currentRunId: true } satisfies Prisma.DemandSelect;

const hashLength = 64;

type Versions = {
  engineVersion: string;
  modelVersion: string;
  directoryVersion: string;
  thesaurusVersion: string;
  demandHash: string;
};

function versionsOf(demand: MatchDemand, { engine, directoryVersion }: LoadedEngine): Versions {
  const demandHash = fingerprint(demand, hashLength);
  return { ...release, modelVersion: engine.modelKey, directoryVersion, demandHash };
}

async function isCurrent(tx: Transaction, runId: string | null, versions: Versions) {
  if (runId === null) return false;
  const run = await tx.matchRun.findFirst({ where: { id: runId, ...versions } });
  return run !== null;
}

/**
 * Job `run-matching`: ranks the directory for one demand and stores the answer with every version it stands
 * on, in one transaction. Where demand, directory and model are those of the present run, nothing happens.
 */
export async function runMatching({ demandId, cause }: JobPayloads["run-matching"]): Promise<void> {
  const loaded = await loadEngine();
  await keepSources(loaded);
  await inTransaction(async (tx) => {
    // Two runs for one demand wait for each other; the second then finds nothing to do.
    await tx.$queryRaw`select id from "Demand" where id = ${demandId} for update`;
    const row = await tx.demand.findUnique({ where: { id: demandId }, select: columns });
    if (row === null || !live.has(row.state)) return;
    // State and run are no input: with them no run would ever count as the present one.
    const { state: _state, currentRunId, ...form } = row;
    const demand = toMatchDemand(form);
    const versions = versionsOf(demand, loaded);
    if (await isCurrent(tx, currentRunId, versions)) return;
    const answer = answerDemand(loaded.engine, demand);
    await storeRun(tx, { demandId, cause, versions, input: demand, answer });
  });
}

type StoredRun = {
  demandId: string;
  cause: string;
  versions: Versions;
  input: MatchDemand;
  answer: StoredAnswer;
};

async function storeRun(tx: Transaction, stored: StoredRun): Promise<void> {
  const { demandId, cause, versions, input, answer } = stored;
  const runId = newId();
  await tx.match.updateMany({ where: { demandId, isCurrent: true }, data: { isCurrent: false } });
  await tx.matchRun.create({
    data: {
      id: runId,
      demandId,
      cause,
      state: "finished",
      ...versions,
      input,
      verdict: answer.verdict,
      missing: [...answer.missing],
      ...(answer.topics === null ? {} : { topics: answer.topics }),
      finishedAt: now(),
    },
  });
  await tx.match.createMany({
    data: answer.matches.map((match) => ({
      runId,
      demandId,
      institutionId: match.institution,
      rank: match.rank,
      score: match.score,
      band: match.band,
      unitId: match.unit,
      criteria: match.criteria,
      evidence: match.evidence,
    })),
  });
  await tx.demand.update({ where: { id: demandId }, data: { currentRunId: runId } });
}
