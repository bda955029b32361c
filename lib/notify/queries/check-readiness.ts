import "server-only";
import { env } from "@/lib/core/env";
import { describeError, log } from "@/lib/core/log";
import { db } from "@/lib/db/client";
import { hasLivingWorker } from "./worker-heartbeats";

const patienceMs = 2_000;

export type Readiness = {
  isReady: boolean;
  database: "ok" | "failed";
  /** `off` where this instance leaves jobs to other processes. */
  jobs: "ok" | "failed" | "off";
};

/** Whether the portal can serve: the database answers within two seconds and somebody works on the jobs. */
export async function checkReadiness(): Promise<Readiness> {
  // Raw: the cheapest question there is.
  const database = await answers(async () => (await db().$queryRaw`select 1`) !== null);
  const jobs = env().JOBS ? await answers(hasLivingWorker) : "off";
  return { isReady: database === "ok" && jobs !== "failed", database, jobs };
}

async function answers(ask: () => Promise<boolean>): Promise<"ok" | "failed"> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return (await Promise.race([ask(), tooLate])) ? "ok" : "failed";
  } catch (error) {
    log().warn({ error: describeError(error) }, "readiness check failed");
    return "failed";
  } finally {
    clearTimeout(timer);
  }
}
