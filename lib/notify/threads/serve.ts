import "server-only";
import { setPriority, platform } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { provideSettings, type Env } from "@/lib/core/env";
import { describeError, log } from "@/lib/core/log";
import { closeDb } from "@/lib/db/client";
import { heavyJobs, type HeavyJobName } from "./heavy-jobs";
import type { FromThread, ToThread } from "./protocol";

/** How much the processor prefers others: requests of the same machine go first. */
const politeness = 10;

function say(message: FromThread): void {
  parentPort?.postMessage(message);
}

function isHeavyJob(name: string): name is HeavyJobName {
  return Object.hasOwn(heavyJobs, name);
}

/** Serves tasks in a thread until told to stop. */
export function serve(): void {
  // Written by the process that started this thread, from its own settings.
  provideSettings((workerData as { settings: Partial<Env> }).settings);
  // Only Linux knows threads of different priority; elsewhere the whole process would step back.
  if (platform() === "linux") setPriority(0, politeness);
  let isStopping = false;
  let work: Promise<void> = Promise.resolve();
  parentPort?.on("message", (message: ToThread) => {
    if (message.kind === "do") {
      work = work.then(() => doTask(message, () => isStopping));
      return;
    }
    isStopping = true;
    void work.then(closeDb).finally(() => parentPort?.close());
  });
  say({ kind: "ready" });
}

async function doTask(
  { number, name, payload }: Extract<ToThread, { kind: "do" }>,
  isStopping: () => boolean,
): Promise<void> {
  try {
    if (!isHeavyJob(name)) throw new Error("no job of a thread");
    // The process checked the payload against the job's schema before it sent it.
    await heavyJobs[name](payload as never, { isStopping });
    say({ kind: "done", number });
  } catch (error) {
    const described = describeError(error);
    log().error({ task: name, error: described }, "task of a thread failed");
    say({ kind: "failed", number, name: described.name, code: described.code });
  }
}
