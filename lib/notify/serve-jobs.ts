import { env } from "@/lib/core/env";
import { startWorker } from "./worker";

/** Works on the jobs in this server process, unless it only builds or other processes do. */
export function serveJobs(): void {
  if (process.env["NEXT_PHASE"] === "phase-production-build" || !env().JOBS) return;
  const worker = startWorker();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void worker.stop());
  }
}
