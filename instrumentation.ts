/** Runs once when a server process starts. Written as one condition so that the edge build leaves it out. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { serveJobs } = await import("@/lib/notify/serve-jobs");
    serveJobs();
  }
}
