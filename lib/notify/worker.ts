import "server-only";
import { EventEmitter } from "node:events";
import { run, type Runner, type WorkerEvents } from "graphile-worker";
import { requiredSetting } from "@/lib/core/env";
import { describeError, log } from "@/lib/core/log";
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

type State = { workerIds: Set<string>; runner: Runner | null; isStopping: boolean };

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
  const state: State = { workerIds: new Set(), runner: null, isStopping: false };
  const connectionString = requiredSetting("DATABASE_URL");
  const timers = [
    setInterval(() => void quietly("heartbeat", beat([...state.workerIds])), beatEveryMs),
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
      await quietly("forget", forgetWorkers([...state.workerIds]));
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
        events: watchWorkers(state),
        taskList: tasks,
      });
      if (state.isStopping) await state.runner.stop();
      await state.runner.promise;
    } catch (error) {
      log().error({ error: describeError(error) }, "job worker ended");
    }
    state.runner = null;
    if (!state.isStopping) await new Promise((resolve) => setTimeout(resolve, restartAfterMs));
  }
}

/** On the very first start the job tables are not there yet, and then nothing can be locked. */
async function unlockWhereInstalled(): Promise<void> {
  const silent = await quietly("unlock", unlockSilentWorkers());
  if (silent !== undefined && silent > 0) log().warn({ silent }, "released jobs of silent workers");
}

/** Learns the ids under which this process locks jobs, and gives each its first sign of life at once. */
function watchWorkers(state: State): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => {
    state.workerIds.add(worker.workerId);
    void quietly("heartbeat", beat([worker.workerId]));
  });
  events.on("worker:stop", ({ worker }) => {
    state.workerIds.delete(worker.workerId);
    void quietly("forget", forgetWorkers([worker.workerId]));
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
