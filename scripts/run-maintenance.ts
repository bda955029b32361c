import { env } from "@/lib/core/env";
import { openDatabase } from "@/lib/db/open-database";

/**
 * Runs a maintenance command against the portal's database and prints its one sentence; an error is
 * printed as one sentence too and ends the process with code 1.
 */
export async function runMaintenance(work: (url: string) => Promise<string>): Promise<void> {
  try {
    const database = await openDatabase(env());
    try {
      process.stdout.write(`${await work(database.url)}\n`);
    } finally {
      await database.close();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
