import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { closeDemand } from "@/lib/review/commands/close-demand";
import { confirmMatch } from "@/lib/review/commands/decide-match";
import { declineDemand } from "@/lib/review/commands/decline-demand";
import { requestRematch } from "@/lib/review/commands/request-rematch";
import { returnForChanges } from "@/lib/review/commands/return-for-changes";
import { getReviewCase } from "@/lib/review/queries/get-review-case";
import { listHistory } from "@/lib/review/queries/list-history";
import { listMatches } from "@/lib/review/queries/list-matches";
import { listQueue } from "@/lib/review/queries/list-queue";
import { revealContact } from "@/lib/review/queries/reveal-contact";
import { queueFilterSchema } from "@/lib/review/queue-filter";
import { withDatabase } from "../database";
import { completeForm, exampleUscc, fillDraft } from "../demands";
import { administrator, clerkOf, officerOf, reviewerOf } from "../people";
import { demandHeldBy, publishedDemand, seen, submittedDemand } from "./make-demand";

withDatabase();

const suzhou = "320500";
const nanjing = "320100";
const contacts = [completeForm.contactName, completeForm.contactPhone, completeForm.email];

beforeAll(async () => {
  await seedDirectory();
});

async function queueOf(viewer: Parameters<typeof listQueue>[0], address: object = {}) {
  const { lines } = await listQueue(viewer, queueFilterSchema.parse(address));
  return lines;
}

async function idsIn(viewer: Parameters<typeof listQueue>[0], address: object = {}) {
  return (await queueOf(viewer, address)).map(({ id }) => id);
}

describe("the queue", () => {
  it("shows what is open, and everything only when asked", async () => {
    const reviewer = reviewerOf();
    const open = await submittedDemand();
    const declined = await demandHeldBy(reviewer);
    await declineDemand(reviewer, { ...(await seen(declined)), reason: "tooVague", note: "" });
    const { demandId: draft } = await fillDraft(await clerkOf(exampleUscc));
    const ids = await idsIn(reviewer);
    expect(ids).toContain(open);
    expect(ids).not.toContain(declined);
    expect(await idsIn(reviewer, { state: "declined" })).toContain(declined);
    const all = await idsIn(reviewer, { state: "all" });
    expect(all).toEqual(expect.arrayContaining([open, declined]));
    expect(all).not.toContain(draft);
  });

  it("puts first what was submitted first, also after somebody claimed it", async () => {
    const reviewer = reviewerOf();
    const first = await submittedDemand();
    const second = await submittedDemand();
    await db().demand.update({
      where: { id: first },
      data: { submittedAt: new Date("2026-01-05T02:00:00Z"), stateSince: new Date() },
    });
    const ids = await idsIn(reviewer);
    expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second));
  });

  it("holds only the city of a city reviewer, whatever the address asks for", async () => {
    const own = await submittedDemand();
    const elsewhere = await submittedDemand({ county: "320106" });
    const ids = await idsIn(reviewerOf(suzhou), { city: nanjing });
    expect(ids).not.toContain(own);
    expect(ids).not.toContain(elsewhere);
    expect(await idsIn(reviewerOf(suzhou))).toContain(own);
    expect(await idsIn(reviewerOf(nanjing))).not.toContain(own);
    expect(await idsIn(reviewerOf(), { city: nanjing })).toContain(elsewhere);
  });

  it.each([
    ["a word of the title", { q: "柔轮疲劳" }],
    ["the same word in 繁體", { q: "諧波減速器" }],
    ["the company's name", { q: "示例精密机械" }],
    ["the field", { field: "08" }],
    ["the holder", { holder: "me" }],
  ])("finds a demand by %s", async (_what, address) => {
    const reviewer = reviewerOf();
    const demandId = await demandHeldBy(reviewer);
    expect(await idsIn(reviewer, address)).toContain(demandId);
  });

  it.each([
    ["another word", { q: "锂电池正极" }],
    ["another field", { field: "01" }],
    ["nobody as holder", { holder: "nobody" }],
    ["a longer wait", { minAgeDays: "3" }],
  ])("does not find it by %s", async (_what, address) => {
    const reviewer = reviewerOf();
    const demandId = await demandHeldBy(reviewer);
    expect(await idsIn(reviewer, address)).not.toContain(demandId);
  });

  it("leaves out of an address what it does not understand", async () => {
    const demandId = await submittedDemand();
    const address = { city: "nowhere", state: "?", minAgeDays: "-1", page: "x", holder: "you" };
    expect(await idsIn(reviewerOf(), address)).toContain(demandId);
  });

  it("names the best match, and holds no contact", async () => {
    const demandId = await submittedDemand();
    const before = await queueOf(reviewerOf());
    expect(before.find(({ id }) => id === demandId)?.best).toBeNull();
    await runMatching({ demandId, cause: "submitted" });
    const after = await queueOf(reviewerOf());
    expect(after.find(({ id }) => id === demandId)?.best?.name.zhHans).not.toBe("");
    for (const contact of contacts) expect(JSON.stringify(after)).not.toContain(contact);
  });
});

describe("one demand on the desk", () => {
  it("shows the whole form but the contacts, and the moves of whoever looks", async () => {
    const holder = reviewerOf();
    const demandId = await demandHeldBy(holder);
    const own = await getReviewCase(holder, { demandId });
    expect(own.moves).toEqual(["release", "return", "decline", "publish"]);
    expect(own.form.companyName).toBe(completeForm.companyName);
    for (const contact of contacts) expect(JSON.stringify(own)).not.toContain(contact);
    expect((await getReviewCase(reviewerOf(), { demandId })).moves).toEqual(["takeOver"]);
    expect((await getReviewCase(administrator(), { demandId })).moves).toEqual([]);
  });

  it("tells the history with reasons, institutions and fields, newest first", async () => {
    const reviewer = reviewerOf();
    const demandId = await demandHeldBy(reviewer);
    const decision = { key: newId(), demandId, institutionId: "polyu", decisionVersion: 0 };
    await confirmMatch(reviewer, decision);
    const remarks = { title: "请写明材料" };
    await returnForChanges(reviewer, { ...(await seen(demandId)), remarks });
    const lines = await listHistory(reviewer, { demandId });
    expect(lines.slice(0, 3)).toMatchObject([
      { action: "demand.return", fields: ["title"], actorName: reviewer.name },
      { action: "match.confirmed" },
      { action: "demand.claim" },
    ]);
    expect(lines[1]?.institution?.en).toContain("Polytechnic");
    expect(JSON.stringify(lines)).not.toContain("请写明材料");
  });

  it("keeps the words beside a reason where the company reads them", async () => {
    const reviewer = reviewerOf();
    const demandId = await publishedDemand(reviewer);
    const input = { ...(await seen(demandId)), reason: "other", note: "双方已签约" };
    await closeDemand(reviewer, input);
    const { remarks, closeReason } = await getReviewCase(reviewer, { demandId });
    expect(closeReason).toBe("other");
    expect(remarks).toMatchObject([{ fieldKey: "whole", text: "双方已签约" }]);
  });
});

describe("the contacts of a demand", () => {
  it("are shown to the reviewer in charge, and each look is recorded", async () => {
    const reviewer = reviewerOf(suzhou);
    const demandId = await submittedDemand();
    const shown = await revealContact(reviewer, { demandId });
    expect(shown.email).toBe(completeForm.email);
    await revealContact(reviewer, { demandId });
    const reads = await db().auditEntry.count({
      where: { action: "contact.read", subjectId: demandId, actorId: reviewer.id },
    });
    expect(reads).toBe(2);
    const lines = await listHistory(reviewer, { demandId });
    expect(lines[0]).toMatchObject({ action: "contact.read" });
  });

  it("stay closed to another city, to every other role and to drafts", async () => {
    const demandId = await submittedDemand();
    const elsewhere = revealContact(reviewerOf(nanjing), { demandId });
    await expect(elsewhere).rejects.toMatchObject({ code: "notFound" });
    for (const viewer of [await clerkOf(exampleUscc), officerOf("polyu"), administrator()]) {
      const refused = revealContact(viewer, { demandId });
      await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    }
    const { demandId: draft } = await fillDraft(await clerkOf(exampleUscc));
    const early = revealContact(reviewerOf(), { demandId: draft });
    await expect(early).rejects.toMatchObject({ code: "notFound" });
    expect(
      await db().auditEntry.count({ where: { subjectId: draft, action: "contact.read" } }),
    ).toBe(0);
  });
});

describe("who reads the desk", () => {
  it("refuses companies, institutions, visitors and the wrong city in every query", async () => {
    const demandId = await submittedDemand();
    const readers = [
      async (viewer: Parameters<typeof listQueue>[0]) => getReviewCase(viewer, { demandId }),
      async (viewer: Parameters<typeof listQueue>[0]) => listHistory(viewer, { demandId }),
      async (viewer: Parameters<typeof listQueue>[0]) =>
        listMatches(viewer, { demandId, locale: "en" }),
    ];
    const clerk = await clerkOf(exampleUscc);
    for (const read of readers) {
      await expect(read(null)).rejects.toMatchObject({ code: "unauthenticated" });
      await expect(read(clerk)).rejects.toMatchObject({ code: "forbidden" });
      await expect(read(officerOf("polyu"))).rejects.toMatchObject({ code: "forbidden" });
      await expect(read(reviewerOf(nanjing))).rejects.toMatchObject({ code: "notFound" });
      await expect(read(reviewerOf(suzhou))).resolves.toBeDefined();
    }
    await expect(queueOf(clerk)).rejects.toMatchObject({ code: "forbidden" });
    await expect(queueOf(null)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("asking for a matching again", () => {
  it("queues one job, which the desk shows as under way until it is done", async () => {
    const reviewer = reviewerOf();
    const demandId = await demandHeldBy(reviewer);
    await db().$executeRaw`delete from graphile_worker._private_jobs`;
    expect((await listMatches(reviewer, { demandId, locale: "en" })).job).toBeNull();
    const input = { key: newId(), demandId };
    await requestRematch(reviewer, input);
    await requestRematch(reviewer, input);
    await requestRematch(reviewer, { ...input, key: newId() });
    const jobs = await db().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from graphile_worker.jobs
      where key = ${`run-matching:${demandId}`}`;
    expect(jobs[0]?.count).toBe(1);
    expect((await listMatches(reviewer, { demandId, locale: "en" })).job).toBe("waiting");
    await db().$executeRaw`
      update graphile_worker._private_jobs set attempts = max_attempts
      where key = ${`run-matching:${demandId}`}`;
    expect((await listMatches(reviewer, { demandId, locale: "en" })).job).toBe("failed");
  });

  it("is refused to administrators and to another city", async () => {
    const demandId = await submittedDemand();
    const input = { key: newId(), demandId };
    const admin = requestRematch(administrator(), input);
    await expect(admin).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = requestRematch(reviewerOf(nanjing), input);
    await expect(elsewhere).rejects.toMatchObject({ code: "notFound" });
  });
});
