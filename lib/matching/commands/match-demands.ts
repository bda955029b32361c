import "server-only";
import { setImmediate } from "node:timers/promises";
import { DomainError } from "@/lib/core/errors";
import { db, type Prisma, type Transaction } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { answerDemand } from "../answer-demand";
import { fingerprint } from "../canonical";
import type { MatchDemand } from "../demand-text";
import { packNearness, type Nearness } from "../meaning/nearness";
import { inputColumns, toMatchDemand } from "../queries/demand-input";
import { findChangedInstitutions } from "../queries/find-changed-institutions";
import { liveStates } from "../queries/list-live-inputs";
import type { LoadedEngine } from "../queries/load-engine";
import {
  isDirectoryChange,
  isNews,
  isPresent,
  type RunVersions,
  type StandingPlace,
} from "../rematch/weigh-answer";
import { packAnswer, type PackedAnswer, type StoredAnswer } from "../stored-answer";
import { topicsSchema } from "../topics/topic";
import { release } from "../versions";
import { findNearness, wantedMeaning } from "./find-nearness";
import { noteKept, noteVersions, storeRuns } from "./store-runs";

/** Milliseconds spent computing answers and in the database, and what became of the demands. */
export type Tally = { rankMs: number; demands: number; ranked: number; written: number };

type Options = {
  demandIds: readonly string[];
  cause: string;
  /** Asked after every demand; those not yet reached are then left for the next attempt. */
  isStopping?: () => boolean;
};

const columns = {
  ...inputColumns,
  id: true,
  version: true,
  currentRunId: true,
} satisfies Prisma.DemandSelect;

const runColumns = {
  id: true,
  engineVersion: true,
  modelVersion: true,
  directoryVersion: true,
  thesaurusVersion: true,
  demandHash: true,
  meaningVersion: true,
  meaning: true,
  keptFor: true,
  answerHash: true,
  verdict: true,
  topics: true,
} satisfies Prisma.MatchRunSelect;

type Run = Prisma.MatchRunGetPayload<{ select: typeof runColumns }>;

/** A demand as it was read, and the answer it has. */
type Case = {
  id: string;
  version: number;
  runId: string | null;
  run: Run | null;
  demand: MatchDemand;
  companyName: string;
  versions: RunVersions;
};

/** A case with what is known of its meaning. */
type Prepared = Case & { nearness: Nearness | null };

/** A case with the answer it gets now. */
type Ranked = Prepared & { stored: StoredAnswer; answer: PackedAnswer };

/** What is to be done with the answer. */
type Answered = Ranked & { step: "store" | "note" | "keep" };

/** The process is to stop: the job comes again and goes on where this one ended. */
class StoppedError extends Error {
  override readonly name = "StoppedError";
}

const hashLength = 64;
const triesMax = 5;

async function readCases(loaded: LoadedEngine, demandIds: readonly string[]): Promise<Case[]> {
  const rows = await db().demand.findMany({
    where: { id: { in: [...demandIds] }, state: { in: [...liveStates] } },
    select: columns,
    orderBy: { id: "asc" },
  });
  const runIds = rows.flatMap(({ currentRunId }) => (currentRunId === null ? [] : [currentRunId]));
  const runs = await db().matchRun.findMany({
    where: { id: { in: runIds } },
    select: runColumns,
  });
  const runOf = new Map(runs.map((run) => [run.id, run]));
  const { engine, directoryVersion } = loaded;
  const meaningVersion = wantedMeaning(engine);
  return rows.map(({ id, version, currentRunId: runId, ...form }) => {
    const demand = toMatchDemand(form);
    const demandHash = fingerprint(demand, hashLength);
    const modelVersion = engine.modelKey;
    const versions = { ...release, modelVersion, directoryVersion, demandHash, meaningVersion };
    const companyName = form.companyName ?? "";
    return {
      id,
      version,
      runId,
      run: runOf.get(runId ?? "") ?? null,
      demand,
      companyName,
      versions,
    };
  });
}

/** Asks the embedding provider, where there is one, about the cases that have to be ranked. */
async function prepareCases(loaded: LoadedEngine, cases: readonly Case[]): Promise<Prepared[]> {
  const open = cases.filter(({ run, versions }) => run === null || !isPresent(run, versions));
  if (open.length === 0) return [];
  const { version: meaningVersion, nearness } = await findNearness(loaded, open);
  return open.map((each, place) => ({
    ...each,
    versions: { ...each.versions, meaningVersion },
    nearness: nearness[place] ?? null,
  }));
}

function rankCase(loaded: LoadedEngine, each: Prepared, tally: Tally): Ranked {
  const started = performance.now();
  const stored = answerDemand(loaded.engine, each.demand, each.nearness);
  const answer = packAnswer(stored);
  tally.rankMs += performance.now() - started;
  tally.ranked += 1;
  return { ...each, stored, answer };
}

/** The stored places of runs, best first. */
async function readPlaces(runIds: readonly string[]): Promise<Map<string, StandingPlace[]>> {
  const places = new Map<string, StandingPlace[]>(runIds.map((runId) => [runId, []]));
  if (runIds.length === 0) return places;
  const rows = await db().match.findMany({
    where: { runId: { in: [...runIds] } },
    select: { runId: true, institutionId: true, band: true },
    orderBy: { rank: "asc" },
  });
  for (const { runId, institutionId, band } of rows) {
    places.get(runId)?.push({ institution: institutionId, band });
  }
  return places;
}

function isSameAnswer({ run, versions, answer, nearness }: Ranked): boolean {
  if (run?.answerHash !== answer.hash || run.demandHash !== versions.demandHash) return false;
  const packed = nearness === null ? null : packNearness(nearness);
  return JSON.stringify(run.meaning) === JSON.stringify(packed);
}

/** Decides of each answer whether it is news. */
async function weigh(ranked: readonly Ranked[]): Promise<Answered[]> {
  const isWeighed = (each: Ranked) =>
    each.run !== null && !isSameAnswer(each) && isDirectoryChange(each.run, each.versions);
  const places = await readPlaces(ranked.filter(isWeighed).flatMap(({ run }) => run?.id ?? []));
  return Promise.all(
    ranked.map(async (each) => {
      if (isSameAnswer(each)) return { ...each, step: "note" as const };
      const { run, versions, stored } = each;
      const before = places.get(run?.id ?? "");
      if (run === null || before === undefined) return { ...each, step: "store" as const };
      const changed = await findChangedInstitutions(
        run.directoryVersion ?? "",
        versions.directoryVersion,
      );
      const topics = run.topics === null ? null : topicsSchema.parse(run.topics);
      const known = { verdict: run.verdict, places: before, topics };
      const isKept = changed !== null && !isNews(known, stored, changed);
      return { ...each, step: isKept ? ("keep" as const) : ("store" as const) };
    }),
  );
}

/** The answered cases that nobody has changed or matched since they were read; their rows are locked. */
async function lockUnchanged(tx: Transaction, answered: readonly Answered[]): Promise<Answered[]> {
  const ids = answered.map(({ id }) => id);
  // Raw: Prisma cannot lock. In the order of ids, so that two batches never wait for each other in a ring.
  const rows = await tx.$queryRaw<{ id: string; version: number; runId: string | null }[]>`
    select id, version, "currentRunId" as "runId" from "Demand"
    where id = any(${ids}::text[]) order by id for update`;
  const seen = new Map(rows.map((row) => [row.id, row]));
  return answered.filter(({ id, version, runId }) => {
    const row = seen.get(id);
    return row?.version === version && row.runId === runId;
  });
}

/** Writes what is to be written and gives those that must be read again. */
async function write(
  loaded: LoadedEngine,
  answered: readonly Answered[],
  cause: string,
): Promise<{ written: number; missed: string[] }> {
  const [first] = answered;
  if (first === undefined) return { written: 0, missed: [] };
  const { directoryVersion } = loaded;
  const { demandHash: _own, ...target } = first.versions;
  return inTransaction(async (tx) => {
    const ready = await lockUnchanged(tx, answered);
    const runIds = (step: Answered["step"]) =>
      ready.flatMap((each) => (each.step === step && each.run !== null ? [each.run.id] : []));
    const news = ready.filter(({ step }) => step === "store");
    await storeRuns(
      tx,
      news.map(({ id, versions, demand, nearness, answer }) => ({
        demandId: id,
        cause,
        versions,
        input: demand,
        nearness,
        answer,
      })),
    );
    await noteVersions(tx, runIds("note"), target);
    await noteKept(tx, runIds("keep"), directoryVersion);
    const done = new Set(ready.map(({ id }) => id));
    const missed = answered.flatMap(({ id }) => (done.has(id) ? [] : [id]));
    return { written: news.length, missed };
  });
}

/**
 * Matches live demands with an engine and stores the answers, all in one transaction. A demand whose run
 * stands on the same versions is left alone; a run that gives the same answer only notes the versions; one
 * that a changed directory does not matter to is kept. Demands that change meanwhile are read again.
 * @throws DomainError `stale` when they keep changing · StoppedError when told to stop, after storing what was done
 */
export async function matchDemands(loaded: LoadedEngine, options: Options): Promise<Tally> {
  const { demandIds, cause, isStopping = () => false } = options;
  const tally: Tally = { rankMs: 0, demands: demandIds.length, ranked: 0, written: 0 };
  let open = demandIds;
  for (let attempt = 1; open.length > 0; attempt += 1) {
    if (attempt > triesMax) throw new DomainError("stale");
    const ranked: Ranked[] = [];
    for (const each of await prepareCases(loaded, await readCases(loaded, open))) {
      if (isStopping()) break;
      ranked.push(rankCase(loaded, each, tally));
      // Others come in between: requests where this runs in the server's own thread, else the word to stop.
      await setImmediate();
    }
    const { written, missed } = await write(loaded, await weigh(ranked), cause);
    tally.written += written;
    if (isStopping()) throw new StoppedError();
    open = missed;
  }
  return tally;
}
