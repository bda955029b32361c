import { availableParallelism } from "node:os";
import { env, provideSettings } from "@/lib/core/env";
import { closeDb } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/open-database";
import { installJobs } from "@/lib/notify/install-jobs";
import { startWorker } from "@/lib/notify/worker";

/** Works on the portal's jobs in a process of its own until it is told to stop. */
async function main(): Promise<void> {
  const given = env();
  const database = await openDatabase(given);
  try {
    provideSettings({
      DATABASE_URL: database.url,
      AUTH_SECRET: given.AUTH_SECRET ?? database.secrets.authSecret,
      DATA_KEY: given.DATA_KEY ?? database.secrets.dataKey,
    });
    await installJobs(database.url);
    const worker = startWorker({ concurrency: Math.max(2, availableParallelism()) });
    process.stdout.write("Working on jobs; Ctrl-C stops.\n");
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    await worker.stop();
  } finally {
    await closeDb();
    await database.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
