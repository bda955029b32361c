import "server-only";
import type { JobPayloads } from "@/lib/db/add-job";
import { rematchAll } from "@/lib/matching/commands/rematch-all";
import { rematchBatch } from "@/lib/matching/commands/rematch-batch";
import { runMatching } from "@/lib/matching/commands/run-matching";

type HeavyJob = "run-matching" | "rematch-all" | "rematch-batch";

type Handlers = {
  [Name in HeavyJob]: (
    payload: JobPayloads[Name],
    context: { isStopping: () => boolean },
  ) => Promise<void>;
};

/** The jobs that compute for long and so get a thread of their own. */
export const heavyJobs: Handlers = {
  "run-matching": runMatching,
  "rematch-all": (payload) => rematchAll(payload),
  "rematch-batch": rematchBatch,
};

export type HeavyJobName = keyof typeof heavyJobs;

/** Does a heavy job in the thread this is called in. */
export function doHeavyJob<Name extends HeavyJobName>(
  name: Name,
  payload: JobPayloads[Name],
  context: { isStopping: () => boolean },
): Promise<void> {
  return heavyJobs[name](payload, context);
}
