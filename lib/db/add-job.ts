import "server-only";
import type { Transaction } from "./client";

/** The jobs of the portal and what each is told: identifiers only, never personal data. */
export type JobPayloads = {
  "send-mail": { mailId: string };
  "run-matching": { demandId: string; cause: MatchRunCause };
  "rematch-all": { cause: MatchRunCause };
  "rematch-batch": { rematchId: string; number: number };
  "tell-company": { demandId: string; event: "returned" | "declined" | "published" };
  "drop-replaced-places": Record<string, never>;
};

/** Why a demand is matched. */
export const matchRunCauses = [
  "submitted",
  "demandChanged",
  "directoryChanged",
  "modelChanged",
  "providerBack",
  "asked",
] as const;

export type MatchRunCause = (typeof matchRunCauses)[number];

/** Lower goes first: people wait for a mail or for one demand's matching, nobody for a batch of thousands. */
const priorities: Partial<Record<keyof JobPayloads, number>> = { "rematch-batch": 10 };

/** After these attempts a job is given up; the library's own number would go on for days. */
const attempts: Partial<Record<keyof JobPayloads, number>> = { "rematch-batch": 8 };

/**
 * Puts a job into the queue in the transaction of the change that causes it: both happen or neither.
 * A second job of the same name and key replaces the first while that has not started.
 */
export async function addJob<Name extends keyof JobPayloads>(
  tx: Pick<Transaction, "$executeRaw">,
  name: Name,
  job: { payload: JobPayloads[Name]; key: string },
): Promise<void> {
  // graphile-worker is asked by its own SQL function; Prisma has no model of its tables.
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${name}, payload := ${JSON.stringify(job.payload)}::json, job_key := ${`${name}:${job.key}`},
      priority := ${priorities[name] ?? 0}::int, max_attempts := ${attempts[name] ?? null}::int)`;
}

/** Puts many jobs of one name into the queue in one statement. */
export async function addJobs<Name extends keyof JobPayloads>(
  tx: Pick<Transaction, "$executeRaw">,
  name: Name,
  jobs: readonly { payload: JobPayloads[Name]; key: string }[],
): Promise<void> {
  const specs = jobs.map(({ payload, key }) => ({
    identifier: name,
    payload,
    job_key: `${name}:${key}`,
    priority: priorities[name] ?? 0,
    max_attempts: attempts[name],
  }));
  await tx.$executeRaw`
    select graphile_worker.add_jobs(
      array(select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json)))`;
}
