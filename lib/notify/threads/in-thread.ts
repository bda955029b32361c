import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { env } from "@/lib/core/env";
import { describeError, log } from "@/lib/core/log";
import type { JobPayloads } from "@/lib/db/add-job";
import { doHeavyJob, type HeavyJobName } from "./heavy-jobs";
import { createPool, type ThreadPool } from "./pool";
import { ThreadStartError } from "./protocol";

/**
 * Threads read the sources of the portal, below the folder it runs in, with the same loader as its commands:
 * a bundle of the server has no file that a thread could start from.
 */
const entry = "lib/notify/threads/start.mjs";

const idleMs = 300_000;
const connectionsOfThread = 2;

/** Kept on the global object because the development server loads modules again at every change. */
const kept = globalThis as typeof globalThis & { portalThreads?: ThreadPool; hasNoThreads?: true };

function startThread(): Worker {
  // Asked for by name at run time, so that no bundler takes the file below for a part of its bundle.
  const { Worker: NodeWorker } = process.getBuiltinModule("node:worker_threads");
  const settings = { ...env(), DATABASE_POOL: connectionsOfThread };
  return new NodeWorker(path.resolve(entry), {
    execArgv: ["--conditions=react-server"],
    workerData: { settings },
  });
}

function pool(): ThreadPool {
  if (!existsSync(path.resolve(entry))) throw new ThreadStartError(`${entry} is missing`);
  kept.portalThreads ??= createPool({ size: availableParallelism(), start: startThread, idleMs });
  return kept.portalThreads;
}

/** Does a heavy job in a thread, or where none can be started, here between the requests. */
export async function inThread<Name extends HeavyJobName>(
  name: Name,
  payload: JobPayloads[Name],
): Promise<void> {
  if (kept.hasNoThreads === undefined) {
    try {
      await pool().run({ name, payload });
      return;
    } catch (error) {
      if (!(error instanceof ThreadStartError)) throw error;
      kept.hasNoThreads = true;
      const cause = describeError(error.cause ?? error);
      log().warn({ error: cause }, "no threads here: matching shares the thread of the requests");
    }
  }
  await doHeavyJob(name, payload, { isStopping: () => false });
}

/** Ends the threads of this process; those in the midst of a job finish what they can store. */
export async function closeThreads(patienceMs: number): Promise<void> {
  await kept.portalThreads?.close(patienceMs);
  delete kept.portalThreads;
}
