import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { modelKey } from "@/lib/matching/models/model-file";
import { deliveredModel } from "@/lib/matching/models/models";
import { release } from "@/lib/matching/versions";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { declineDemand } from "@/lib/review/commands/decline-demand";
import { withDatabase } from "../database";
import { exampleUscc, fillDraft } from "../demands";
import { clerkOf, reviewerOf } from "../people";
import { demandHeldBy, seen, submittedDemand } from "../review/make-demand";

withDatabase();

beforeAll(async () => {
  await seedDirectory();
});

async function runsOf(demandId: string) {
  return db().matchRun.findMany({ where: { demandId }, orderBy: { createdAt: "asc" } });
}

async function currentMatches(demandId: string) {
  return db().match.findMany({
    where: { demandId, isCurrent: true },
    orderBy: { rank: "asc" },
  });
}

describe("a matching run", () => {
  it("stores the ranking with every version it stands on", async () => {
    const demandId = await submittedDemand();
    await runMatching({ demandId, cause: "submitted" });
    const [run] = await runsOf(demandId);
    expect(run).toMatchObject({
      state: "finished",
      cause: "submitted",
      ...release,
      modelVersion: modelKey(deliveredModel),
      missing: [],
    });
    expect(run?.directoryVersion).toMatch(/^[0-9a-f]{16}$/);
    expect(run?.finishedAt).not.toBeNull();
    const matches = await currentMatches(demandId);
    expect(matches.map(({ rank }) => rank)).toEqual(matches.map((_, place) => place + 1));
    expect(matches.every(({ runId }) => runId === run?.id)).toBe(true);
    const demand = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
    expect(demand.currentRunId).toBe(run?.id);
  });

  it("offers no body that has closed, merged or lost its standing", async () => {
    const demandId = await submittedDemand();
    await runMatching({ demandId, cause: "submitted" });
    const gone = await db().match.count({
      where: {
        demandId,
        institution: { status: { in: ["closed", "merged", "superseded", "planned"] } },
      },
    });
    expect(gone).toBe(0);
  });

  it("changes nothing when demand, directory and model are the same", async () => {
    const demandId = await submittedDemand();
    await runMatching({ demandId, cause: "submitted" });
    await runMatching({ demandId, cause: "asked" });
    expect(await runsOf(demandId)).toHaveLength(1);
  });

  it("is stored once when two workers run it at the same time", async () => {
    const demandId = await submittedDemand();
    const input = { demandId, cause: "submitted" as const };
    await Promise.all([runMatching(input), runMatching(input), runMatching(input)]);
    expect(await runsOf(demandId)).toHaveLength(1);
    const matches = await currentMatches(demandId);
    expect(new Set(matches.map(({ institutionId }) => institutionId)).size).toBe(matches.length);
  });

  it("replaces the run before when the demand has changed, and keeps that one", async () => {
    const demandId = await submittedDemand();
    await runMatching({ demandId, cause: "submitted" });
    await db().demand.update({
      where: { id: demandId },
      data: { title: "锂电池固态电解质", techField: "06.03.01" },
    });
    await runMatching({ demandId, cause: "demandChanged" });
    const [first, second] = await runsOf(demandId);
    expect(second?.demandHash).not.toBe(first?.demandHash);
    const matches = await currentMatches(demandId);
    expect(new Set(matches.map(({ runId }) => runId))).toEqual(new Set([second?.id]));
    expect(await db().match.count({ where: { runId: first?.id ?? "" } })).toBeGreaterThan(0);
  });

  it("reads nothing that names a person or the company", async () => {
    const demandId = await submittedDemand();
    await runMatching({ demandId, cause: "submitted" });
    await db().demand.update({
      where: { id: demandId },
      data: { companyName: "另名有限公司", address: "别处2号", contactName: "", email: "" },
    });
    await runMatching({ demandId, cause: "asked" });
    expect(await runsOf(demandId)).toHaveLength(1);
  });

  it("leaves drafts, declined and unknown demands alone", async () => {
    const { demandId: draft } = await fillDraft(await clerkOf(exampleUscc));
    const reviewer = reviewerOf();
    const declined = await demandHeldBy(reviewer);
    await declineDemand(reviewer, { ...(await seen(declined)), reason: "tooVague", note: "" });
    for (const demandId of [draft, declined, newId()]) {
      await runMatching({ demandId, cause: "asked" });
      expect(await runsOf(demandId)).toEqual([]);
    }
  });
});
