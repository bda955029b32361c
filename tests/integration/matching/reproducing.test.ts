import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { checkRun, listRunIds } from "@/lib/matching/queries/check-run";
import { topicsSchema } from "@/lib/matching/topics/topic";
import { twofold } from "@/tests/fixtures/matching/twofold";
import { withDatabase } from "../database";
import { submittedDemand } from "../review/make-demand";

withDatabase();

beforeAll(async () => {
  await seedDirectory();
});

async function currentRunOf(demandId: string): Promise<string> {
  const demand = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
  return demand.currentRunId ?? "";
}

async function matchedDemand(change = {}): Promise<{ demandId: string; runId: string }> {
  const demandId = await submittedDemand(change);
  await runMatching({ demandId, cause: "submitted" });
  return { demandId, runId: await currentRunOf(demandId) };
}

describe("a stored run", () => {
  it("is computed again to the same bytes", async () => {
    const { runId } = await matchedDemand({ title: "碳化硅功率器件封装", techField: "01.02.01" });
    expect(await checkRun(runId)).toBe("same");
  });

  it("of a demand for several things is computed again with its topics", async () => {
    const { runId } = await matchedDemand(twofold);
    const { topics } = await db().matchRun.findUniqueOrThrow({ where: { id: runId } });
    expect(topicsSchema.parse(topics).topics).toHaveLength(2);
    expect(await checkRun(runId)).toBe("same");
    const changed = { ...topicsSchema.parse(topics), consortium: null };
    await db().matchRun.update({ where: { id: runId }, data: { topics: changed } });
    expect(await checkRun(runId)).toBe("different");
  });

  it("from before topics were told apart is compared without them", async () => {
    const { runId } = await matchedDemand(twofold);
    // As a migrated row holds it.
    await db().$executeRaw`update "MatchRun" set topics = null where id = ${runId}`;
    expect(await checkRun(runId)).toBe("same");
  });

  it("is computed again after the demand and the directory have changed", async () => {
    const { demandId, runId } = await matchedDemand();
    const best = await db().match.findFirstOrThrow({ where: { runId, rank: 1 } });
    const unit = await db().institutionUnit.findFirstOrThrow({
      where: { institutionId: best.institutionId },
    });
    await db().institutionUnit.updateMany({
      where: { institutionId: best.institutionId, id: unit.id },
      data: { canHans: ["与此毫无关系的事"], canEn: [] },
    });
    await db().institution.update({
      where: { id: best.institutionId },
      data: { status: "active" },
    });
    await db().demand.update({
      where: { id: demandId },
      data: { title: "锂电池固态电解质", techField: "06.03.01" },
    });
    await runMatching({ demandId, cause: "demandChanged" });
    const later = await currentRunOf(demandId);
    expect(later).not.toBe(runId);
    expect(await checkRun(runId)).toBe("same");
    expect(await checkRun(later)).toBe("same");
    const directories = await db().matchSource.count({ where: { kind: "directory" } });
    expect(directories).toBe(2);
  });

  it("of a changed directory keeps only the changed records", async () => {
    const institutions = await db().institution.count();
    const records = await db().matchSource.count({ where: { kind: "record" } });
    expect(records).toBe(institutions + 1);
  });

  it("that was altered by one tenth of a point is told from what the engine says", async () => {
    const { runId } = await matchedDemand();
    const [first] = await db().match.findMany({ where: { runId }, orderBy: { rank: "asc" } });
    await db().match.update({
      where: { runId_institutionId: { runId, institutionId: first?.institutionId ?? "" } },
      data: { score: (first?.score ?? 0) + 0.1 },
    });
    expect(await checkRun(runId)).toBe("different");
  });

  it.each([
    ["another release", { engineVersion: "0" }, "otherRelease"],
    ["another thesaurus", { thesaurusVersion: "000000000000" }, "otherRelease"],
    ["a model that was not kept", { modelVersion: "0.0.1+00000000" }, "notKept"],
    ["a directory that was not kept", { directoryVersion: "0000000000000000" }, "notKept"],
  ])("of %s is not computed again, and that is said", async (_, data, said) => {
    const { runId } = await matchedDemand();
    await db().matchRun.update({ where: { id: runId }, data });
    expect(await checkRun(runId)).toBe(said);
  });

  it("keeps nothing that names the company or a person", async () => {
    const { runId } = await matchedDemand();
    const { input } = await db().matchRun.findUniqueOrThrow({ where: { id: runId } });
    const text = JSON.stringify(input);
    expect(text).toContain("谐波减速器");
    for (const word of ["示例精密机械", "9132070070404786XB", "示例路", "示例联系人", "contact@"]) {
      expect(text).not.toContain(word);
    }
  });
});

describe("the list of runs to check", () => {
  it("gives every finished run once, in batches", async () => {
    const all = await listRunIds(null, 1_000);
    const batched: string[] = [];
    for (let ids = await listRunIds(null, 2); ids.length > 0;) {
      batched.push(...ids);
      ids = await listRunIds(ids.at(-1) ?? null, 2);
    }
    expect(batched).toEqual(all);
    expect(new Set(all).size).toBe(await db().matchRun.count());
  });
});
