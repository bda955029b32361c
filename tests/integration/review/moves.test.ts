import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { claimDemand, takeOverDemand } from "@/lib/review/commands/claim-demand";
import { closeDemand } from "@/lib/review/commands/close-demand";
import { declineDemand } from "@/lib/review/commands/decline-demand";
import { publishDemand } from "@/lib/review/commands/publish-demand";
import { releaseDemand } from "@/lib/review/commands/release-demand";
import { returnForChanges } from "@/lib/review/commands/return-for-changes";
import { withDatabase } from "../database";
import { exampleUscc } from "../demands";
import { administrator, clerkOf, officerOf, reviewerOf } from "../people";
import { demandHeldBy, publishedDemand, seen, standing, submittedDemand } from "./make-demand";

withDatabase();

const suzhou = "320500";
const nanjing = "320100";

async function auditOf(demandId: string, action: string): Promise<number> {
  return db().auditEntry.count({ where: { subjectId: demandId, action, outcome: "done" } });
}

async function jobsOf(key: string): Promise<number> {
  const rows = await db().$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where key = ${key}`;
  return Number(rows[0]?.count ?? 0);
}

describe("taking a demand in hand", () => {
  it("is done by one of two reviewers who press at once", async () => {
    const demandId = await submittedDemand();
    const { version } = await seen(demandId);
    const answers = await Promise.allSettled(
      [reviewerOf(), reviewerOf()].map(async (reviewer) =>
        claimDemand(reviewer, { key: newId(), demandId, version }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await auditOf(demandId, "demand.claim")).toBe(1);
  });

  it("answers a repeat of the same request with the first answer", async () => {
    const reviewer = reviewerOf();
    const demandId = await submittedDemand();
    const input = await seen(demandId);
    const answers = await Promise.all([claimDemand(reviewer, input), claimDemand(reviewer, input)]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await claimDemand(reviewer, input)).toEqual(answers[0]);
    expect(await auditOf(demandId, "demand.claim")).toBe(1);
    expect((await standing(demandId)).version).toBe(input.version + 1);
  });

  it("can be done over from a colleague, and given back to the queue", async () => {
    const [first, second] = [reviewerOf(), reviewerOf()];
    const demandId = await demandHeldBy(first);
    await takeOverDemand(second, await seen(demandId));
    expect((await standing(demandId)).claimedById).toBe(second.id);
    const notHers = releaseDemand(first, await seen(demandId));
    await expect(notHers).rejects.toMatchObject({ code: "closed" });
    await releaseDemand(second, await seen(demandId));
    expect(await standing(demandId)).toMatchObject({ state: "submitted", claimedById: null });
  });
});

describe("who may move a demand", () => {
  it("lets the reviewer of its own city, and hides it from another city's", async () => {
    const demandId = await submittedDemand();
    const elsewhere = claimDemand(reviewerOf(nanjing), await seen(demandId));
    await expect(elsewhere).rejects.toMatchObject({ code: "notFound" });
    await claimDemand(reviewerOf(suzhou), await seen(demandId));
    expect((await standing(demandId)).state).toBe("inReview");
  });

  it("refuses every other role and whoever is not signed in", async () => {
    const demandId = await submittedDemand();
    const others = [await clerkOf(exampleUscc), officerOf("polyu"), administrator()];
    for (const viewer of others) {
      const refused = claimDemand(viewer, await seen(demandId));
      await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    }
    const unknown = claimDemand(null, await seen(demandId));
    await expect(unknown).rejects.toMatchObject({ code: "unauthenticated" });
    expect((await standing(demandId)).state).toBe("submitted");
  });

  it("keeps decisions to the holder", async () => {
    const demandId = await demandHeldBy(reviewerOf());
    const other = reviewerOf();
    const input = await seen(demandId);
    const refused = [
      publishDemand(other, { ...input, key: newId() }),
      declineDemand(other, { ...input, key: newId(), reason: "tooVague", note: "" }),
      returnForChanges(other, { ...input, key: newId(), remarks: { title: "请写具体" } }),
    ];
    await Promise.all(
      refused.map((each) => expect(each).rejects.toMatchObject({ code: "closed" })),
    );
    expect((await standing(demandId)).version).toBe(input.version);
  });
});

describe("a stale view of a demand", () => {
  it("moves nothing and leaves no trace", async () => {
    const reviewer = reviewerOf();
    const demandId = await demandHeldBy(reviewer);
    const input = await seen(demandId);
    const stale = publishDemand(reviewer, { ...input, version: input.version - 1 });
    await expect(stale).rejects.toMatchObject({ code: "stale" });
    expect((await standing(demandId)).state).toBe("inReview");
    expect(await auditOf(demandId, "demand.publish")).toBe(0);
    expect(await jobsOf(`tell-company:${demandId}:published`)).toBe(0);
  });

  it("can be sent again with the same key once the version is right", async () => {
    const reviewer = reviewerOf();
    const demandId = await demandHeldBy(reviewer);
    const input = await seen(demandId);
    await publishDemand(reviewer, { ...input, version: 0 }).catch(() => null);
    await publishDemand(reviewer, input);
    expect((await standing(demandId)).state).toBe("published");
  });
});

describe("returning for changes", () => {
  it("stores one remark a field and tells the company in the same step", async () => {
    const reviewer = reviewerOf();
    const demandId = await demandHeldBy(reviewer);
    const remarks = { title: " 请写明材料 ", description: "", whole: "整体可行" };
    await returnForChanges(reviewer, { ...(await seen(demandId)), remarks });
    const rows = await db().remark.findMany({
      where: { demandId },
      select: { fieldKey: true, text: true, resolvedAt: true },
      orderBy: { fieldKey: "asc" },
    });
    expect(rows).toEqual([
      { fieldKey: "title", text: "请写明材料", resolvedAt: null },
      { fieldKey: "whole", text: "整体可行", resolvedAt: null },
    ]);
    expect(await standing(demandId)).toMatchObject({ state: "returned", claimedById: null });
    const jobs = await db().$queryRaw<{ count: bigint }[]>`
      select count(*) from graphile_worker.jobs where key like ${`tell-company:${demandId}:returned%`}`;
    expect(Number(jobs[0]?.count)).toBe(1);
  });

  it("needs a remark, and refuses one that is too long or on no field", async () => {
    const reviewer = reviewerOf();
    const demandId = await demandHeldBy(reviewer);
    const input = await seen(demandId);
    const send = async (remarks: unknown) =>
      returnForChanges(reviewer, { ...input, key: newId(), remarks });
    await expect(send({ title: "  " })).rejects.toMatchObject({
      issues: [{ field: "whole", key: "remarkMissing" }],
    });
    await expect(send({ title: "长".repeat(1001) })).rejects.toMatchObject({
      issues: [{ field: "title", key: "remarkTooLong" }],
    });
    await expect(send({ nothing: "？" })).rejects.toMatchObject({ code: "invalid" });
    expect((await standing(demandId)).state).toBe("inReview");
  });
});

describe("the ends of a review", () => {
  it("declines with a known reason, whose note the company reads as a remark", async () => {
    const reviewer = reviewerOf();
    const demandId = await demandHeldBy(reviewer);
    const input = await seen(demandId);
    const unknown = declineDemand(reviewer, { ...input, reason: "no", note: "" });
    await expect(unknown).rejects.toMatchObject({ issues: [{ key: "reasonMissing" }] });
    await declineDemand(reviewer, { ...input, reason: "other", note: "请与园区联系" });
    const row = await db().demand.findUniqueOrThrow({
      where: { id: demandId },
      select: { state: true, declineReason: true, remarks: { select: { text: true } } },
    });
    expect(row).toEqual({
      state: "declined",
      declineReason: "other",
      remarks: [{ text: "请与园区联系" }],
    });
  });

  it("publishes, and closes with a reason", async () => {
    const reviewer = reviewerOf();
    const demandId = await publishedDemand(reviewer);
    const withoutNote = closeDemand(reviewer, {
      ...(await seen(demandId)),
      reason: "other",
      note: "",
    });
    await expect(withoutNote).rejects.toMatchObject({ issues: [{ key: "noteMissing" }] });
    await closeDemand(reviewer, { ...(await seen(demandId)), reason: "agreed", note: "" });
    const again = publishDemand(reviewer, await seen(demandId));
    await expect(again).rejects.toMatchObject({ code: "closed" });
    expect((await standing(demandId)).state).toBe("closed");
  });
});
