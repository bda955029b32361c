import "server-only";
import type { Transaction } from "./client";

/** The jobs of the portal and what each is told: identifiers only, never personal data. */
export type JobPayloads = {
  "send-mail": { mailId: string };
  "run-matching": { demandId: string; cause: MatchRunCause };
  "rematch-all": { cause: MatchRunCause };
  "tell-company": { demandId: string; event: "returned" | "declined" | "published" };
};

/** Why a demand is matched. */
export const matchRunCauses = [
  "submitted",
  "demandChanged",
  "directoryChanged",
  "modelChanged",
  "asked",
] as const;

export type MatchRunCause = (typeof matchRunCauses)[number];

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
      ${name}, payload := ${JSON.stringify(job.payload)}::json, job_key := ${`${name}:${job.key}`})`;
}
