import { setTimeout } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { matchDemands } from "@/lib/matching/commands/match-demands";
import { rematchAll } from "@/lib/matching/commands/rematch-all";
import { rematchBatch } from "@/lib/matching/commands/rematch-batch";
import { retryRematch } from "@/lib/matching/commands/retry-rematch";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { checkRun } from "@/lib/matching/queries/check-run";
import { findRematch } from "@/lib/matching/queries/find-rematch";
import { loadEngine } from "@/lib/matching/queries/load-engine";
import { declineDemand } from "@/lib/review/commands/decline-demand";
import { storedPlaces } from "@/lib/matching/stored-answer";
import { withDatabase } from "../database";
import { administrator, reviewerOf } from "../people";
import { demandHeldBy, seen, submittedDemand } from "../review/make-demand";

withDatabase();

const lithium = {
  title: "锂离子电池固态电解质界面稳定性",
  techField: "06.03.01",
  description: "固态电解质与锂金属负极界面阻抗高，循环 200 次后容量衰减，希望提高循环寿命。",
  mainBusiness: "锂离子电池的研发和制造",
  mainProducts: "锂离子电池",
  partnerConditions: "熟悉固态电解质和界面改性。",
  partnerWork: "电解质配方和界面表征。",
  existingBase: "有电池测试柜。",
};

beforeAll(async () => {
  await seedDirectory();
});

beforeEach(async () => {
  await db().demand.deleteMany();
  await db().rematch.deleteMany();
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
});

type Batch = { rematchId: string; number: number };

async function waitingBatches(): Promise<Batch[]> {
  const jobs = await db().$queryRaw<{ payload: Batch }[]>`
    select payload from graphile_worker._private_jobs as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where identifier = 'rematch-batch' order by jobs.id`;
  return jobs.map(({ payload }) => payload);
}

async function doAllBatches(): Promise<void> {
  for (const batch of await waitingBatches()) await rematchBatch(batch);
}

async function submitMany(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await submittedDemand());
  return ids.sort();
}

async function currentRun(demandId: string) {
  const { currentRunId } = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
  return db().matchRun.findUniqueOrThrow({ where: { id: currentRunId ?? "" } });
}

describe("a rematch of everything", () => {
  it("puts every live demand into exactly one batch, and no other", async () => {
    const reviewer = reviewerOf();
    const live = await submitMany(4);
    live.push(await demandHeldBy(reviewer));
    const declined = await demandHeldBy(reviewer);
    await declineDemand(reviewer, { ...(await seen(declined)), reason: "tooVague", note: "" });
    await rematchAll({ cause: "modelChanged" }, { size: 2 });
    const batches = await db().rematchBatch.findMany({ orderBy: { number: "asc" } });
    expect(batches.map(({ demands }) => demands)).toEqual([2, 2, 1]);
    expect(await waitingBatches()).toEqual(
      batches.map(({ rematchId, number }) => ({ rematchId, number })),
    );
    await doAllBatches();
    const runs = await db().matchRun.findMany({ select: { demandId: true, cause: true } });
    expect(runs.map(({ demandId }) => demandId).sort()).toEqual(live.sort());
    expect(new Set(runs.map(({ cause }) => cause))).toEqual(new Set(["modelChanged"]));
    const [rematch] = await db().rematch.findMany();
    expect(rematch).toMatchObject({ demands: 5, supersededAt: null });
    expect(rematch?.finishedAt).not.toBeNull();
  });

  it("is over at once where no demand is live", async () => {
    await rematchAll({ cause: "modelChanged" });
    const [rematch] = await db().rematch.findMany();
    expect(rematch?.finishedAt).not.toBeNull();
    expect(await waitingBatches()).toEqual([]);
  });

  it("changes nothing when a batch is done twice", async () => {
    await submitMany(3);
    await rematchAll({ cause: "modelChanged" });
    const [batch] = await waitingBatches();
    if (batch === undefined) throw new Error("no batch");
    await Promise.all([rematchBatch(batch), rematchBatch(batch)]);
    await db().rematchBatch.updateMany({ data: { doneAt: null } });
    await rematchBatch(batch);
    expect(await db().matchRun.count()).toBe(3);
    expect(await db().match.count()).toBe(3 * storedPlaces);
  });

  it("goes on where a stopped batch ended: nothing is lost and nothing done twice", async () => {
    const ids = await submitMany(3);
    await rematchAll({ cause: "modelChanged" });
    const [batch] = await waitingBatches();
    if (batch === undefined) throw new Error("no batch");
    let asked = 0;
    const stopping = rematchBatch(batch, { isStopping: () => (asked += 1) > 1 });
    await expect(stopping).rejects.toMatchObject({ name: "StoppedError" });
    const [first] = await db().matchRun.findMany();
    expect(first?.demandId).toBe(ids[0]);
    expect(await db().matchRun.count()).toBe(1);
    expect(await db().rematchBatch.count({ where: { doneAt: null } })).toBe(1);
    await rematchBatch(batch);
    const runs = await db().matchRun.findMany();
    expect(runs.map(({ demandId }) => demandId).sort()).toEqual(ids);
    expect(runs.map(({ id }) => id)).toContain(first?.id);
  });

  it("leaves the rest to a later rematch that replaces it", async () => {
    await submitMany(2);
    await rematchAll({ cause: "directoryChanged" });
    const [older] = await waitingBatches();
    await rematchAll({ cause: "modelChanged" });
    if (older === undefined) throw new Error("no batch");
    await rematchBatch(older);
    expect(await db().matchRun.count()).toBe(0);
    await doAllBatches();
    expect(await db().matchRun.count({ where: { cause: "modelChanged" } })).toBe(2);
    const rematches = await db().rematch.findMany({ orderBy: { createdAt: "asc" } });
    expect(rematches.map(({ supersededAt }) => supersededAt !== null)).toEqual([true, false]);
    expect(rematches.map(({ finishedAt }) => finishedAt !== null)).toEqual([false, true]);
  });

  it("leaves exactly one standing when several are asked for at once", async () => {
    await submitMany(1);
    await Promise.all([1, 2, 3].map(() => rematchAll({ cause: "modelChanged" })));
    expect(await db().rematch.count({ where: { supersededAt: null } })).toBe(1);
  });

  it("reads a demand again that changed between reading and storing", async () => {
    const [demandId = ""] = await submitMany(1);
    const loaded = await loadEngine();
    const matching = await db().$transaction(async (tx) => {
      await tx.demand.update({
        where: { id: demandId },
        data: { ...lithium, version: { increment: 1 } },
      });
      // Reads what stood before the change, then waits for this transaction.
      const started = matchDemands(loaded, { demandIds: [demandId], cause: "asked" });
      await setTimeout(800);
      return { started };
    });
    expect(await matching.started).toMatchObject({ ranked: 2, written: 1 });
    expect((await currentRun(demandId)).input).toMatchObject({ title: lithium.title });
    expect(await db().matchRun.count()).toBe(1);
  });
});

describe("a rematch that gives the same answer", () => {
  it("notes the new versions on the run, which can still be computed again", async () => {
    const [demandId = ""] = await submitMany(1);
    await runMatching({ demandId, cause: "submitted" });
    const before = await currentRun(demandId);
    await db().matchRun.update({ where: { id: before.id }, data: { engineVersion: "0" } });
    await rematchAll({ cause: "modelChanged" });
    await doAllBatches();
    const after = await currentRun(demandId);
    expect(after).toEqual(before);
    expect(await db().matchRun.count()).toBe(1);
    expect(await checkRun(after.id)).toBe("same");
  });
});

describe("a changed institution", () => {
  /** Two demands of different fields, both matched, and an institution stored for the first alone. */
  async function apart() {
    const gear = await submittedDemand();
    const battery = await submittedDemand(lithium);
    await runMatching({ demandId: gear, cause: "submitted" });
    await runMatching({ demandId: battery, cause: "submitted" });
    const placesOf = async (demandId: string) => {
      const rows = await db().match.findMany({ where: { demandId }, orderBy: { rank: "asc" } });
      return rows.map(({ institutionId }) => institutionId);
    };
    const elsewhere = new Set(await placesOf(battery));
    const slug = (await placesOf(gear)).find((each) => !elsewhere.has(each));
    if (slug === undefined) throw new Error("both demands have the same places");
    return { gear, battery, slug };
  }

  async function touch(slug: string): Promise<void> {
    const unit = await db().institutionUnit.findFirstOrThrow({ where: { institutionId: slug } });
    const can = [...unit.canHans, "改写过的一句能力说明"];
    await db().institutionUnit.updateMany({
      where: { institutionId: slug, id: unit.id },
      data: { canHans: can },
    });
    await db().institution.update({ where: { id: slug }, data: { version: { increment: 1 } } });
  }

  it("gives a new run only to the demands it matters to; all runs can be computed again", async () => {
    const { gear, battery, slug } = await apart();
    const before = { gear: await currentRun(gear), battery: await currentRun(battery) };
    await touch(slug);
    await rematchAll({ cause: "directoryChanged" });
    await doAllBatches();
    const after = { gear: await currentRun(gear), battery: await currentRun(battery) };
    expect(after.gear.id).not.toBe(before.gear.id);
    expect(after.gear.directoryVersion).not.toBe(before.gear.directoryVersion);
    expect(after.battery.id).toBe(before.battery.id);
    for (const { id } of [before.gear, after.gear, after.battery]) {
      expect(await checkRun(id)).toBe("same");
    }
  });

  it("is weighed once: a run that was kept is left alone until the directory changes again", async () => {
    const { battery, slug } = await apart();
    await touch(slug);
    const loaded = await loadEngine();
    const match = () => matchDemands(loaded, { demandIds: [battery], cause: "directoryChanged" });
    await rematchAll({ cause: "directoryChanged" });
    await doAllBatches();
    expect(await match()).toMatchObject({ ranked: 0, written: 0 });
  });
});

describe("the progress of a rematch", () => {
  const admin = administrator();

  async function giveUp(): Promise<void> {
    await db().$executeRaw`
      update graphile_worker._private_jobs set attempts = max_attempts
      where key like 'rematch-batch:%:1'`;
  }

  it("tells how many demands are done and how many were given up, and lets those be tried again", async () => {
    await submitMany(3);
    await rematchAll({ cause: "directoryChanged" }, { size: 2 });
    expect(await findRematch(admin)).toMatchObject({
      cause: "directoryChanged",
      demands: 3,
      done: 0,
      failed: 0,
    });
    const [first, second] = await waitingBatches();
    if (first === undefined || second === undefined) throw new Error("no batches");
    await rematchBatch(first);
    await giveUp();
    const stopped = await findRematch(admin);
    expect(stopped).toMatchObject({ demands: 3, done: 2, failed: 1, finishedAt: null });
    const input = { key: newId(), rematchId: stopped?.id ?? "" };
    expect(await retryRematch(admin, input)).toEqual({ batches: 1 });
    expect(await retryRematch(admin, input)).toEqual({ batches: 1 });
    expect(await findRematch(admin)).toMatchObject({ done: 2, failed: 0 });
    await rematchBatch(second);
    const finished = await findRematch(admin);
    expect(finished).toMatchObject({ done: 3, failed: 0 });
    expect(finished?.finishedAt).not.toBeNull();
    const audit = await db().auditEntry.count({
      where: { action: "model.rematch", actorId: admin.id, subjectId: stopped?.id ?? "" },
    });
    expect(audit).toBe(1);
  });

  it("has nothing to try again where nothing failed, and nothing before any rematch", async () => {
    expect(await findRematch(admin)).toBeNull();
    await submitMany(1);
    await rematchAll({ cause: "modelChanged" });
    const rematch = await findRematch(admin);
    const retry = (rematchId: string) => retryRematch(admin, { key: newId(), rematchId });
    await expect(retry(rematch?.id ?? "")).rejects.toMatchObject({ code: "closed" });
    await expect(retry(newId())).rejects.toMatchObject({ code: "notFound" });
  });
});
