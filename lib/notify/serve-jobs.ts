import { availableParallelism } from "node:os";
import { env } from "@/lib/core/env";
import { startWorker } from "./worker";

/**
 * Works on the jobs in this server process, unless it only builds or other processes do. Half of the processors
 * at most are for jobs: the others answer requests.
 */
export function serveJobs(): void {
  if (process.env["NEXT_PHASE"] === "phase-production-build" || !env().JOBS) return;
  const worker = startWorker({ concurrency: Math.max(2, Math.floor(availableParallelism() / 2)) });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void worker.stop());
  }
}
