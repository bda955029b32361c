import "server-only";
import { EventEmitter } from "node:events";
import { run, type Runner, type WorkerEvents } from "graphile-worker";
import { requiredSetting } from "@/lib/core/env";
import { describeError, log } from "@/lib/core/log";
import { dailyJobs } from "./daily-jobs";
import { jobLogger } from "./job-log";
import { beat, forgetWorkers, unlockSilentWorkers } from "./queries/worker-heartbeats";
import { tasks } from "./tasks";
import { closeThreads } from "./threads/in-thread";

const beatEveryMs = 10_000;
const unlockEveryMs = 30_000;
const pollEveryMs = 2_000;
const restartAfterMs = 5_000;
const threadPatienceMs = 8_000;

export type JobWorker = { stop: () => Promise<void> };

type State = { poolIds: Set<string>; runner: Runner | null; isStopping: boolean };

/** Kept on the global object because the development server loads modules again at every change. */
const kept = globalThis as typeof globalThis & { portalWorker?: JobWorker };

/**
 * Works on the portal's jobs in this process until stopped, at most `concurrency` at a time; one worker a process. When the database
 * goes away it starts again by itself once it is back.
 */
export function startWorker({ concurrency }: { concurrency: number }): JobWorker {
  kept.portalWorker ??= createWorker(concurrency);
  return kept.portalWorker;
}

function createWorker(concurrency: number): JobWorker {
  const state: State = { poolIds: new Set(), runner: null, isStopping: false };
  const connectionString = requiredSetting("DATABASE_URL");
  const timers = [
    setInterval(() => void quietly("heartbeat", beat([...state.poolIds])), beatEveryMs),
    setInterval(() => void quietly("unlock", unlockSilentWorkers()), unlockEveryMs),
  ];
  const running = superviseRunner(state, { connectionString, concurrency });
  return {
    stop: async () => {
      if (!state.isStopping) {
        state.isStopping = true;
        // Told first, so that a long batch ends early: the library waits for jobs under way.
        await Promise.all([
          quietly("threads", closeThreads(threadPatienceMs)),
          quietly("stop", state.runner?.stop()),
        ]);
      }
      await running;
      timers.forEach((timer) => clearInterval(timer));
      delete kept.portalWorker;
    },
  };
}

/** The runner ends when the database has been away for long: then it is started again. */
async function superviseRunner(
  state: State,
  { connectionString, concurrency }: { connectionString: string; concurrency: number },
): Promise<void> {
  while (!state.isStopping) {
    try {
      await unlockWhereInstalled();
      state.runner = await run({
        connectionString,
        concurrency,
        maxPoolSize: concurrency + 2,
        pollInterval: pollEveryMs,
        noHandleSignals: true,
        logger: jobLogger,
        events: watchPool(state),
        taskList: tasks,
        crontab: dailyJobs,
      });
      if (state.isStopping) await state.runner.stop();
      await state.runner.promise;
    } catch (error) {
      log().error({ error: describeError(error) }, "job worker ended");
    }
    state.runner = null;
    // What the ended runner still held is released once it is silent.
    const ended = [...state.poolIds];
    state.poolIds.clear();
    await quietly("forget", forgetWorkers(ended));
    if (!state.isStopping) await new Promise((resolve) => setTimeout(resolve, restartAfterMs));
  }
}

/** On the very first start the job tables are not there yet, and then nothing can be locked. */
async function unlockWhereInstalled(): Promise<void> {
  const silent = await quietly("unlock", unlockSilentWorkers());
  if (silent !== undefined && silent > 0) log().warn({ silent }, "released jobs of silent workers");
}

/**
 * Learns the id under which this process locks jobs, and gives it its first sign of life at once. The library
 * locks in the name of the pool of its workers, not of the single worker.
 */
function watchPool(state: State): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => {
    state.poolIds.add(workerPool.id);
    void quietly("heartbeat", beat([workerPool.id]));
  });
  return events;
}

/** Waits for something the worker can do without, and only logs when it fails. */
async function quietly<T>(what: string, work: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    log().warn({ what, error: describeError(error) }, "job worker upkeep failed");
    return undefined;
  }
}
