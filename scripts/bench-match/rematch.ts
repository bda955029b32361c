import { spawn, type ChildProcess } from "node:child_process";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import type { DirectoryRecord } from "@/lib/directory/record";
import { rematchAll } from "@/lib/matching/commands/rematch-all";
import { storedPlaces } from "@/lib/matching/stored-answer";
import { startWorker } from "@/lib/notify/worker";
import type { BenchOptions, Row } from "./part";
import { openBenchPortal, type BenchPortal } from "./rematch-portal";

const institutions = 1_000;
const demandsFull = 100_000;
const demandsQuick = 5_000;
const killedFull = 10_000;
const threads = 2;
const idleMs = 5_000;
const pollMs = 1_000;
const loopResolutionMs = 1;
const nsPerMs = 1e6;
const usPerMs = 1e3;
const msPerSecond = 1_000;

type LoopDelay = { p99: number; max: number };

type Watched = { ms: number; cpuMs: number; loop: LoopDelay };

/** How late the event loop of this process is while something else goes on, in milliseconds. */
async function watchLoop(work: () => Promise<void>): Promise<Watched> {
  const delay = monitorEventLoopDelay({ resolution: loopResolutionMs });
  const before = process.cpuUsage();
  const started = performance.now();
  delay.enable();
  await work();
  delay.disable();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / usPerMs;
  const loop = { p99: delay.percentile(99) / nsPerMs, max: delay.max / nsPerMs };
  return { ms, cpuMs, loop };
}

async function untilFinished(): Promise<void> {
  const isOpen = { finishedAt: null, supersededAt: null };
  const jobs = () => db().$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where task_identifier = 'rematch-all'`;
  while ((await jobs()).length > 0 || (await db().rematch.count({ where: isOpen })) > 0) {
    await setTimeout(pollMs);
  }
}

type Effort = { rankMs: number; tookMs: number; written: number };

async function effortOfLast(): Promise<Effort> {
  const last = await db().rematch.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  const { _sum: sum } = await db().rematchBatch.aggregate({
    where: { rematchId: last.id },
    _sum: { rankMs: true, tookMs: true, written: true },
  });
  return { rankMs: sum.rankMs ?? 0, tookMs: sum.tookMs ?? 0, written: sum.written ?? 0 };
}

type Step = {
  what: string;
  demands: number;
  ms: number;
  /** Processor time of this process with its threads; PostgreSQL not counted. */
  cpuMs: number | null;
  loop: LoopDelay | null;
  effort: Effort;
};

function seconds(ms: number): string {
  return (ms / msPerSecond).toFixed(1);
}

function toRow({ what, demands, ms, cpuMs, loop, effort }: Step): Row {
  return {
    what,
    demands: String(demands),
    "in all s": seconds(ms),
    "processor s": cpuMs === null ? "" : seconds(cpuMs),
    "ranking alone s": seconds(effort.rankMs / threads),
    "reading and writing s": seconds((effort.tookMs - effort.rankMs) / threads),
    "new answers": String(effort.written),
    "loop p99 ms": loop?.p99.toFixed(1) ?? "",
    "loop max ms": loop?.max.toFixed(0) ?? "",
  };
}

const nothing: Effort = { rankMs: 0, tookMs: 0, written: 0 };

async function rematchStep(what: string, demands: number): Promise<Step> {
  const watched = await watchLoop(async () => {
    await rematchAll({ cause: "modelChanged" });
    await untilFinished();
  });
  return { what, demands, ...watched, effort: await effortOfLast() };
}

/** A further sentence on what one unit of one institution can do. */
async function changeOne(records: readonly DirectoryRecord[]): Promise<void> {
  const [first, ...rest] = records;
  const [unit, ...units] = first?.units ?? [];
  if (first === undefined || unit === undefined) return;
  const zhHans = [...unit.can.zhHans, "谐波减速器柔轮疲劳试验"];
  const changed = { ...unit, can: { ...unit.can, zhHans } };
  await seedDirectory([{ ...first, units: [changed, ...units] }, ...rest]);
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
}

function spawnWorker({ settings }: BenchPortal): ChildProcess {
  return spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"],
    { env: { ...process.env, ...settings, LOG_LEVEL: "error" }, stdio: "ignore" },
  );
}

/** How many demands have not exactly one run and exactly its places. */
async function countWrong(): Promise<number> {
  const [, [row]] = await db().$transaction([
    // Longer than a request may wait: it looks at every place.
    db().$executeRaw`set local statement_timeout = '5min'`,
    db().$queryRaw<{ wrong: number }[]>`
    select count(*)::int as wrong from "Demand" as demand where not exists (
      select from "MatchRun" as run where run.id = demand."currentRunId"
        and (select count(*) from "MatchRun" as each where each."demandId" = demand.id) = 1
        and (select count(*) from "Match" as place
             where place."demandId" = demand.id and place."runId" = run.id and place."isCurrent")
          = ${storedPlaces})`,
  ]);
  return row?.wrong ?? 0;
}

/** Leaves this many demands without runs and without the others, so that they are matched anew. */
async function forgetRuns(demands: number): Promise<void> {
  await db().$executeRaw`truncate "MatchRun" cascade`;
  await db().$executeRaw`
    delete from "Demand" where id not in (select id from "Demand" order by id limit ${demands})`;
  await db().$executeRaw`update "Demand" set "currentRunId" = null`;
}

/** Kills a process of workers in the midst of a rematch and lets another end it. */
async function killStep(portal: BenchPortal, demands: number): Promise<Step> {
  await forgetRuns(demands);
  const started = performance.now();
  await rematchAll({ cause: "modelChanged" });
  const first = spawnWorker(portal);
  const done = () => db().rematchBatch.count({ where: { doneAt: { not: null } } });
  const before = await done();
  while ((await done()) < before + 2) await setTimeout(pollMs);
  first.kill("SIGKILL");
  const second = spawnWorker(portal);
  const ended = new Promise((resolve) => second.once("exit", resolve));
  await untilFinished();
  const ms = performance.now() - started;
  second.kill("SIGTERM");
  await ended;
  const what = `killed and gone on; wrong demands: ${await countWrong()}`;
  return { what, demands, ms, cpuMs: null, loop: null, effort: await effortOfLast() };
}

/**
 * A rematch of all live demands through the job queue and two threads: from nothing, with nothing changed, after one
 * institution changed, and with the process killed in the midst of it.
 */
export async function benchRematch(
  { isQuick }: BenchOptions,
  demands = isQuick ? demandsQuick : demandsFull,
): Promise<readonly Row[]> {
  const portal = await openBenchPortal({ institutions, demands });
  try {
    const worker = startWorker({ concurrency: threads });
    const steps: Step[] = [];
    try {
      await setTimeout(idleMs);
      const idle = await watchLoop(() => setTimeout(idleMs));
      steps.push({ what: "idle", demands: 0, ...idle, effort: nothing });
      steps.push(await rematchStep("from nothing", demands));
      steps.push(await rematchStep("nothing changed", demands));
      await changeOne(portal.records);
      steps.push(await rematchStep("one institution changed", demands));
    } finally {
      await worker.stop();
    }
    steps.push(await killStep(portal, Math.min(demands, killedFull)));
    return steps.map(toRow);
  } finally {
    await portal.close();
  }
}
