import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { chooseModel } from "@/lib/matching/commands/choose-model";
import { rematchAfterStart } from "@/lib/matching/commands/rematch-after-start";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { deliveredModel } from "@/lib/matching/models/models";
import { findActiveModel } from "@/lib/matching/queries/find-active-model";
import { listModels } from "@/lib/matching/queries/list-models";
import { previewModel } from "@/lib/matching/queries/preview-model";
import { withDatabase } from "../database";
import { administrator } from "../people";
import { submittedDemand } from "../review/make-demand";

withDatabase();

const { version } = deliveredModel;
const admin = administrator();

beforeAll(async () => {
  await seedDirectory();
});

beforeEach(async () => {
  await db().modelChoice.deleteMany();
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
});

/** A choice of a model that this release lacks stands before the delivered one can be chosen anew. */
async function chosenBefore(): Promise<number> {
  await db().modelChoice.create({ data: { number: 1, version: "0.9.0", chosenByName: "旧人" } });
  return 1;
}

async function rematchJobs(): Promise<string[]> {
  const jobs = await db().$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where task_identifier = 'rematch-all'`;
  return jobs.map(({ key }) => key);
}

describe("choosing a model", () => {
  it("puts it to work, records who did it and asks for all live demands to be matched again", async () => {
    const seenNumber = await chosenBefore();
    await chooseModel(admin, { key: newId(), version, seenNumber, isConfirmed: true });
    const { model, choice } = await findActiveModel();
    expect(model.version).toBe(version);
    expect(choice).toMatchObject({ number: 2, version, chosenByName: admin.name });
    expect(await rematchJobs()).toEqual(["rematch-all:model"]);
    const audit = await db().auditEntry.findFirstOrThrow({
      where: { action: "model.choose", actorId: admin.id },
    });
    expect(audit).toMatchObject({ subjectType: "model", subjectId: version });
    expect(audit.detail).toEqual({ from: "0.9.0" });
  });

  it("is done once, however often the same request comes", async () => {
    const input = { key: newId(), version, seenNumber: await chosenBefore(), isConfirmed: true };
    await chooseModel(admin, input);
    await chooseModel(admin, input);
    expect(await db().modelChoice.count()).toBe(2);
  });

  it("changes nothing without the confirmation", async () => {
    const seenNumber = await chosenBefore();
    const input = { key: newId(), version, seenNumber, isConfirmed: false };
    await expect(chooseModel(admin, input)).rejects.toMatchObject({
      issues: [{ field: "confirmed", key: "confirmationMissing" }],
    });
    expect(await db().modelChoice.count()).toBe(1);
    expect(await rematchJobs()).toEqual([]);
  });

  it("is refused for a model this release lacks, and for the one at work", async () => {
    const known = { key: newId(), isConfirmed: true, seenNumber: 0 };
    await expect(chooseModel(admin, { ...known, version: "9.9.9" })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(chooseModel(admin, { ...known, version })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("lets one of two administrators win who choose at the same time", async () => {
    const seenNumber = await chosenBefore();
    const choose = () =>
      chooseModel(administrator(), { key: newId(), version, seenNumber, isConfirmed: true });
    const results = await Promise.allSettled([choose(), choose(), choose()]);
    const refused = results.filter((each) => each.status === "rejected");
    expect(refused).toHaveLength(2);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: "stale" });
    expect(await db().modelChoice.count()).toBe(2);
  });
});

describe("the first start", () => {
  it("pins the model the portal came with, once", async () => {
    await rematchAfterStart();
    await rematchAfterStart();
    expect(await db().modelChoice.findMany()).toMatchObject([
      { number: 1, version, chosenById: null },
    ]);
  });

  it("leaves an administrator's choice alone", async () => {
    await chosenBefore();
    await rematchAfterStart();
    expect(await db().modelChoice.findMany()).toMatchObject([{ number: 1, version: "0.9.0" }]);
  });
});

describe("the list of models", () => {
  it("marks the one at work and tells when the chosen one is missing", async () => {
    const before = await listModels(admin);
    expect(before.models.filter(({ isAtWork }) => isAtWork)).toMatchObject([{ version }]);
    expect(before).toMatchObject({ last: null, isChosenMissing: false, choices: [] });
    await chosenBefore();
    const after = await listModels(admin);
    expect(after).toMatchObject({ last: { number: 1 }, isChosenMissing: true });
    expect(after.models.filter(({ isAtWork }) => isAtWork)).toMatchObject([{ version }]);
  });
});

describe("the preview of a model", () => {
  it("shows no change for demands that were matched with it", async () => {
    const demandId = await submittedDemand();
    await runMatching({ demandId, cause: "submitted" });
    const { demands, counts, changes } = await previewModel(admin, { version });
    expect(demands).toBe(1);
    expect(counts).toEqual({ first: 0, topFive: 0, bands: 0, verdicts: 0 });
    expect(changes).toEqual([]);
  });

  it("shows who would move, with the names of the institutions", async () => {
    const demandId = await submittedDemand();
    await runMatching({ demandId, cause: "submitted" });
    const [first, second] = await db().match.findMany({
      where: { demandId, isCurrent: true },
      orderBy: { rank: "asc" },
      take: 2,
    });
    if (first === undefined || second === undefined) throw new Error("nothing was ranked");
    const move = (institutionId: string, rank: number) =>
      db().match.updateMany({ where: { demandId, institutionId }, data: { rank } });
    await move(first.institutionId, 2);
    await move(second.institutionId, 1);
    const { counts, changes } = await previewModel(admin, { version });
    expect(counts).toMatchObject({ first: 1, topFive: 1 });
    const [changed] = changes;
    expect(changed?.demandId).toBe(demandId);
    expect(changed?.change.moves).toContainEqual({
      institution: first.institutionId,
      from: 2,
      to: 1,
    });
    expect(changed?.names[first.institutionId]?.zhHans).toBeTruthy();
  });

  it("knows no model this release lacks", async () => {
    await expect(previewModel(admin, { version: "9.9.9" })).rejects.toMatchObject({
      code: "notFound",
    });
  });
});
