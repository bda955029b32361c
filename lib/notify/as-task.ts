import "server-only";
import type { Task } from "graphile-worker";
import type { z } from "zod";
import { describeError, log } from "@/lib/core/log";

/** What a handler may know of the attempt it serves. */
export type JobRun = { jobId: string; isLastAttempt: boolean };

/**
 * Makes a handler a task of the job library: checks what the job was told, and lets only the kind of an
 * error reach the library, which keeps messages in the database, where personal data must not lie.
 */
export function asTask<Payload>(
  schema: z.ZodType<Payload>,
  handle: (payload: Payload, run: JobRun) => Promise<unknown>,
): Task {
  return async (payload, { job }) => {
    const run = { jobId: job.id, isLastAttempt: job.attempts >= job.max_attempts };
    try {
      await handle(schema.parse(payload), run);
    } catch (cause) {
      const described = describeError(cause);
      log().error({ ...run, task: job.task_identifier, error: described }, "job failed");
      // The cause stays out: the library would write it down.
      throw new Error(described.code ?? described.name);
    }
  };
}
