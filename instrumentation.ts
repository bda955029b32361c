/** Runs once when a server process starts: works on the jobs in it, unless other processes do. */
export async function register(): Promise<void> {
  const isServer = process.env.NEXT_RUNTIME === "nodejs";
  if (!isServer || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env } = await import("@/lib/core/env");
  if (!env().JOBS) return;
  const { startWorker } = await import("@/lib/notify/worker");
  const worker = startWorker();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void worker.stop());
  }
}
