import "server-only";
import { setImmediate } from "node:timers/promises";
import { DomainError } from "@/lib/core/errors";
import { db, type Transaction } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { answerDemand } from "../answer-demand";
import { packNearness, type Nearness } from "../meaning/nearness";
import { findChangedInstitutions } from "../queries/find-changed-institutions";
import type { LoadedEngine } from "../queries/load-engine";
import { readCases, type Case } from "../queries/read-cases";
import { changedIn, type Changed } from "../rematch/changed";
import { isDirectoryChange, isNews, isPresent } from "../rematch/weigh-answer";
import { packAnswer, storedPlaces, type PackedAnswer } from "../stored-answer";
import { rankTopics } from "../topics/answer-topics";
import { findNearness, wantedMeaning } from "./find-nearness";
import { noteKept, noteVersions, storeRuns } from "./store-runs";

/** Milliseconds spent computing answers, and what became of the demands. */
export type Tally = { rankMs: number; demands: number; ranked: number; written: number };

type Options = {
  demandIds: readonly string[];
  cause: string;
  /** Asked after every demand; those not yet reached are then left for the next attempt. */
  isStopping?: () => boolean;
};

/** A case with what is known of its meaning. */
type Prepared = Case & { nearness: Nearness | null };

/** What is to be done about a demand: its run stays, stays with other versions, or gives way to a new one. */
type Settled = Prepared &
  ({ step: "keep" } | { step: "note" } | { step: "store"; answer: PackedAnswer });

/** The process is to stop: the job comes again and goes on where this one ended. */
class StoppedError extends Error {
  override readonly name = "StoppedError";
}

const triesMax = 5;

/** Reads demands, and asks the embedding provider, where there is one, about those that have to be ranked. */
async function prepareCases(
  loaded: LoadedEngine,
  demandIds: readonly string[],
): Promise<Prepared[]> {
  const meaningVersion = wantedMeaning(loaded.engine);
  const cases = await readCases({ ...loaded, meaningVersion }, demandIds);
  const open = cases.filter(({ run, versions }) => run === null || !isPresent(run, versions));
  if (open.length === 0) return [];
  const { version, nearness } = await findNearness(loaded, open);
  return open.map((each, place) => ({
    ...each,
    versions: { ...each.versions, meaningVersion: version },
    nearness: nearness[place] ?? null,
  }));
}

/** Whether an answer stands although the directory has changed; told by numbers alone, since reasons cost as much again. */
function stands({ engine }: LoadedEngine, { run, demand }: Case, changed: Changed): boolean {
  if (run === null) return false;
  if (changed.areFew && !changed.mayReach(demand, run)) return true;
  const after = engine.score(demand, { top: storedPlaces });
  if (isNews({ ...run, topics: null }, { ...after, topics: null }, changed.slugs)) return false;
  if (run.topics === null || run.topics.topics.length === 0) return true;
  return !isNews(run, { ...after, topics: { topics: rankTopics(engine, demand) } }, changed.slugs);
}

/** What has changed since the run of a demand, where nothing but the directory has. */
async function findChanges(
  { engine }: LoadedEngine,
  { run, versions }: Case,
): Promise<Changed | null> {
  if (run === null || !isDirectoryChange(run, versions)) return null;
  const { directoryVersion } = versions;
  const slugs = await findChangedInstitutions(run.directoryVersion ?? "", directoryVersion);
  return slugs === null ? null : changedIn(engine, slugs);
}

/** Whether a run answers as it did, from the same form and the same meaning. */
function isSame({ run, versions, nearness }: Prepared, { hash }: PackedAnswer): boolean {
  if (run?.answerHash !== hash || run.demandHash !== versions.demandHash) return false;
  const packed = nearness === null ? null : packNearness(nearness);
  return JSON.stringify(run.meaning) === JSON.stringify(packed);
}

function settle(loaded: LoadedEngine, each: Prepared, changed: Changed | null): Settled {
  const { run, demand, nearness } = each;
  // Numbers alone know nothing of meaning.
  if (changed !== null && nearness === null && stands(loaded, each, changed)) {
    return { ...each, step: "keep" };
  }
  const stored = answerDemand(loaded.engine, demand, nearness);
  const answer = packAnswer(stored);
  if (isSame(each, answer)) return { ...each, step: "note" };
  // Without meaning the numbers have told already that it is news.
  const isWeighed = changed !== null && run !== null && nearness !== null;
  const isKept = isWeighed && !isNews(run, stored, changed.slugs);
  return isKept ? { ...each, step: "keep" } : { ...each, step: "store", answer };
}

/** The settled cases that nobody has changed or matched since they were read; their rows are locked. */
async function lockUnchanged(tx: Transaction, settled: readonly Settled[]): Promise<Settled[]> {
  const ids = settled.map(({ id }) => id);
  // Raw: Prisma cannot lock. In the order of ids, so that two batches never wait for each other in a ring.
  const rows = await tx.$queryRaw<{ id: string; version: number; runId: string | null }[]>`
    select id, version, "currentRunId" as "runId" from "Demand"
    where id = any(${ids}::text[]) order by id for update`;
  const seen = new Map(rows.map((row) => [row.id, row]));
  return settled.filter(({ id, version, runId }) => {
    const row = seen.get(id);
    return row?.version === version && row.runId === runId;
  });
}

/** Writes what is to be written and gives those that must be read again. */
async function write(
  { directoryVersion }: LoadedEngine,
  settled: readonly Settled[],
  cause: string,
): Promise<{ written: number; missed: string[] }> {
  const [first] = settled;
  if (first === undefined) return { written: 0, missed: [] };
  const { demandHash: _own, ...target } = first.versions;
  const runsOf = (some: readonly Settled[], step: Settled["step"]) =>
    some.flatMap((each) => (each.step === step && each.run !== null ? [each.run.id] : []));
  // Of a demand that has changed meanwhile the note says nothing: its run answers another form.
  await noteKept(db(), runsOf(settled, "keep"), directoryVersion);
  const open = settled.filter(({ step }) => step !== "keep");
  if (open.length === 0) return { written: 0, missed: [] };
  return inTransaction(async (tx) => {
    const ready = await lockUnchanged(tx, open);
    const news = ready.flatMap((each) =>
      each.step === "store"
        ? [{ ...each, demandId: each.id, cause, input: each.demand, answer: each.answer }]
        : [],
    );
    await storeRuns(tx, news);
    await noteVersions(tx, runsOf(ready, "note"), target);
    const done = new Set(ready.map(({ id }) => id));
    return {
      written: news.length,
      missed: open.flatMap(({ id }) => (done.has(id) ? [] : [id])),
    };
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
    const settled: Settled[] = [];
    for (const each of await prepareCases(loaded, open)) {
      if (isStopping()) break;
      const changed = await findChanges(loaded, each);
      const started = performance.now();
      settled.push(settle(loaded, each, changed));
      tally.rankMs += performance.now() - started;
      tally.ranked += 1;
      // Others come in between: requests where this runs in the server's own thread, else the word to stop.
      await setImmediate();
    }
    const { written, missed } = await write(loaded, settled, cause);
    tally.written += written;
    if (isStopping()) throw new StoppedError();
    open = missed;
  }
  return tally;
}
