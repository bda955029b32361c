import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { rematchAll } from "@/lib/matching/commands/rematch-all";
import { storedPlaces } from "@/lib/matching/stored-answer";
import { closeThreads, inThread } from "@/lib/notify/threads/in-thread";
import { startWorker } from "@/lib/notify/worker";
import { withDatabase } from "../database";
import { submittedDemand } from "../review/make-demand";

withDatabase();

beforeAll(async () => {
  await seedDirectory();
});

afterEach(async () => {
  await closeThreads(5_000);
});

async function isTrueSoon(ask: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await ask()) return true;
    await setTimeout(200);
  }
  return false;
}

describe("a heavy job", () => {
  it("is done in a thread of its own", async () => {
    const demandId = await submittedDemand();
    const before = performance.eventLoopUtilization();
    const started = performance.now();
    await inThread("run-matching", { demandId, cause: "submitted" });
    const elapsed = performance.now() - started;
    expect(await db().matchRun.count({ where: { demandId, state: "finished" } })).toBe(1);
    expect(await db().match.count({ where: { demandId, isCurrent: true } })).toBe(storedPlaces);
    // Loading the engine alone takes most of the time: none of it was spent here.
    const { active } = performance.eventLoopUtilization(before);
    expect(active).toBeLessThan(elapsed / 2);
  });

  it("that fails in its thread fails here, and the thread goes on", async () => {
    const wrong = { demandId: { not: "a text" } as unknown as string, cause: "asked" as const };
    await expect(inThread("run-matching", wrong)).rejects.toMatchObject({
      name: "PrismaClientValidationError",
    });
    const demandId = await submittedDemand();
    await inThread("run-matching", { demandId, cause: "submitted" });
    expect(await db().matchRun.count({ where: { demandId } })).toBe(1);
  });
});

describe("the worker", () => {
  it("matches everything through the queue and its threads in the name it gives signs of life for, and stops in order", async () => {
    const demandId = await submittedDemand();
    await db().$executeRaw`delete from graphile_worker._private_jobs`;
    await rematchAll({ cause: "modelChanged" });
    const worker = startWorker({ concurrency: 2 });
    try {
      const locks = () => db().$queryRaw<{ isKnown: boolean }[]>`
        select exists (
          select from "WorkerHeartbeat" where "workerId" = jobs.locked_by) as "isKnown"
        from graphile_worker.jobs as jobs where jobs.locked_by is not null`;
      expect(await isTrueSoon(async () => (await locks()).length > 0)).toBe(true);
      // Otherwise a job of more than half a minute would be taken from it and done twice.
      expect(await isTrueSoon(async () => (await locks()).every(({ isKnown }) => isKnown))).toBe(
        true,
      );
      const isDone = async () => (await db().rematch.count({ where: { finishedAt: null } })) === 0;
      expect(await isTrueSoon(isDone)).toBe(true);
    } finally {
      await worker.stop();
    }
    expect(await db().matchRun.count({ where: { demandId } })).toBe(1);
    const [left] = await db().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from graphile_worker._private_jobs`;
    expect(left?.count).toBe(0);
  });
});
