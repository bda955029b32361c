import { runMigrations } from "graphile-worker";
import { jobLogger } from "./job-log";

/** Brings the job library's own tables (schema `graphile_worker`) up to date; a second run changes nothing. */
export async function installJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: jobLogger });
}
