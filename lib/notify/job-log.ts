import { Logger } from "graphile-worker";
import { log } from "@/lib/core/log";

const levelOf = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** Lets the job library write to the portal's log; its news about every job is for debugging only. */
export const jobLogger = new Logger((scope) => (level, message) => {
  log()[levelOf[level]]({ jobs: scope }, message);
});
