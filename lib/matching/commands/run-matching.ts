import "server-only";
import { createHash } from "node:crypto";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import type { JobPayloads } from "@/lib/db/add-job";
import type { Prisma, Transaction } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { formColumns, impersonalForm } from "@/lib/intake/demand-rows";
import type { DemandState } from "@/lib/intake/moves";
import type { MatchDemand } from "../demand-text";
import type { Ranking } from "../match";
import { engineVersion, modelVersion } from "../model";
import { loadDirectory, type LoadedDirectory } from "../queries/load-directory";
import { rankInstitutions } from "../rank";

/** More places than anyone reads; the rest of the ranking can be computed again at any time. */
const storedMatches = 30;

const live: ReadonlySet<DemandState> = new Set(["submitted", "inReview", "published"]);

const columns = { ...formColumns, state: true, currentRunId: true } satisfies Prisma.DemandSelect;

type Versions = {
  engineVersion: string;
  modelVersion: string;
  directoryVersion: string;
  demandHash: string;
};

/** The fields the engine reads: no contacts, and nothing that only names the company. */
function toMatchDemand(row: Parameters<typeof impersonalForm>[0]): MatchDemand {
  const { companyName: _name, uscc: _code, address: _address, ...demand } = impersonalForm(row);
  return demand;
}

function versionsOf(demand: MatchDemand, directory: LoadedDirectory): Versions {
  const demandHash = createHash("sha256").update(JSON.stringify(demand)).digest("hex");
  return { engineVersion, modelVersion, directoryVersion: directory.version, demandHash };
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
  const directory = await loadDirectory();
  await inTransaction(async (tx) => {
    // Two runs for one demand wait for each other; the second then finds nothing to do.
    await tx.$queryRaw`select id from "Demand" where id = ${demandId} for update`;
    const row = await tx.demand.findUnique({ where: { id: demandId }, select: columns });
    if (row === null || !live.has(row.state)) return;
    // State and run are no input: with them no run would ever count as the present one.
    const { state: _state, currentRunId, ...form } = row;
    const demand = toMatchDemand(form);
    const versions = versionsOf(demand, directory);
    if (await isCurrent(tx, currentRunId, versions)) return;
    const ranking = rankInstitutions(demand, directory.index, { top: storedMatches });
    await storeRun(tx, { demandId, cause, versions, ranking });
  });
}

type StoredRun = { demandId: string; cause: string; versions: Versions; ranking: Ranking };

async function storeRun(tx: Transaction, stored: StoredRun): Promise<void> {
  const { demandId, cause, versions, ranking } = stored;
  const runId = newId();
  await tx.match.updateMany({ where: { demandId, isCurrent: true }, data: { isCurrent: false } });
  await tx.matchRun.create({
    data: {
      id: runId,
      demandId,
      cause,
      state: "finished",
      ...versions,
      verdict: ranking.verdict,
      missing: ranking.missing,
      finishedAt: now(),
    },
  });
  await tx.match.createMany({
    data: ranking.matches.map((match, place) => ({
      runId,
      demandId,
      institutionId: match.institution,
      rank: place + 1,
      score: match.score,
      band: match.band,
      unitId: match.unit,
      criteria: match.criteria,
      evidence: match.evidence,
    })),
  });
  await tx.demand.update({ where: { id: demandId }, data: { currentRunId: runId } });
}
