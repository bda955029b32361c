import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { getFittingDemand } from "@/lib/matching/queries/get-fitting-demand";
import { listFittingDemands } from "@/lib/matching/queries/list-fitting-demands";
import { topicsSchema } from "@/lib/matching/topics/topic";
import { closeDemand } from "@/lib/review/commands/close-demand";
import { twofold } from "@/tests/fixtures/matching/twofold";
import { withDatabase } from "../database";
import { completeForm, exampleUscc } from "../demands";
import { administrator, clerkOf, officerOf, reviewerOf } from "../people";
import { publishedDemand, seen, submittedDemand } from "../review/make-demand";

withDatabase();

const reviewer = reviewerOf();
const all = { filter: { state: "published" as const, isNew: false }, pageSize: 50 };

/** Texts in which the company names itself, right where the engine finds evidence. */
const talkative = {
  title: "示例精密机械有限公司谐波减速器柔轮疲劳寿命提升",
  description:
    "示例精密机械有限公司的工业机器人用谐波减速器柔轮出现疲劳裂纹，示例精密机械希望改进。",
  existingBase: "示例精密机械已有疲劳试验台。",
  partnerConditions: "愿意到示例精密机械有限公司做精密机械测试。",
  partnerWork: "与示例精密机械有限公司一起做热处理工艺。",
};

/** Everything of the form that would tell who the company is. */
const identifying = [
  completeForm.companyName,
  "示例精密机械",
  "精密机械有限公司",
  completeForm.uscc,
  completeForm.address,
  completeForm.contactName,
  completeForm.contactPhone,
  completeForm.email,
].map(String);

async function published(): Promise<{ demandId: string; number: string }> {
  const demandId = await publishedDemand(reviewer, talkative);
  await runMatching({ demandId, cause: "submitted" });
  const { number } = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
  return { demandId, number: number ?? "" };
}

async function bestOfficer(demandId: string): Promise<Viewer> {
  const best = await db().match.findFirstOrThrow({
    where: { demandId, isCurrent: true, band: { not: "none" } },
    orderBy: { rank: "asc" },
  });
  return officerOf(best.institutionId);
}

beforeAll(async () => {
  await seedDirectory();
});

describe("what an institution reads of a published demand", () => {
  it("names neither the company nor a person, whatever the company wrote", async () => {
    const { demandId, number } = await published();
    const officer = await bestOfficer(demandId);
    const detail = await getFittingDemand(officer, { number });
    const texts = Object.values(detail.texts).map((pieces) =>
      pieces.map(({ text }) => text).join(""),
    );
    const all = [JSON.stringify(detail), ...texts].join("\n");
    for (const word of identifying) expect(all).not.toContain(word);
    expect(texts.join("")).toContain("本企业");
  });

  it("tells the topics of a demand for several things, and of whom only the reader", async () => {
    const demandId = await publishedDemand(reviewer, {
      ...twofold,
      description: `示例精密机械有限公司${twofold.description}`,
    });
    await runMatching({ demandId, cause: "submitted" });
    const { number } = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
    const run = await db().matchRun.findFirstOrThrow({ where: { demandId } });
    const [first] = topicsSchema.parse(run.topics).topics;
    const leader = first?.matches[0]?.institution ?? "";
    const officer = officerOf(leader);
    const { topics } = await getFittingDemand(officer, { number: number ?? "" });
    expect(topics).toHaveLength(2);
    expect(topics[0]?.quotes[0]).toContain("真伪难辨");
    expect(topics[0]?.fit).toEqual({
      score: first?.matches[0]?.score,
      band: first?.matches[0]?.band,
    });
    for (const word of identifying) expect(JSON.stringify(topics)).not.toContain(word);
    expect(JSON.stringify(topics)).not.toMatch(/institution/);
  });

  it("shows how it fits the reader's own institution, with the words that met", async () => {
    const { demandId, number } = await published();
    const officer = await bestOfficer(demandId);
    const { match, texts } = await getFittingDemand(officer, { number });
    expect(match?.institutionId).toBe(officer.institutionId);
    const marked = Object.values(texts)
      .flat()
      .filter(({ met }) => met !== null);
    expect(marked.length).toBeGreaterThan(0);
  });

  it("shows the text without a score to an institution that was not ranked", async () => {
    const { demandId, number } = await published();
    const ranked = await db().match.findMany({ where: { demandId, isCurrent: true } });
    const other = await db().institution.findFirstOrThrow({
      where: { id: { notIn: ranked.map(({ institutionId }) => institutionId) } },
    });
    const { match, demand } = await getFittingDemand(officerOf(other.id), { number });
    expect(match).toBeNull();
    expect(demand.number).toBe(number);
  });

  it("is there only while the demand is published", async () => {
    const { demandId, number } = await published();
    const officer = await bestOfficer(demandId);
    await closeDemand(reviewer, { ...(await seen(demandId)), reason: "expired", note: "" });
    const gone = getFittingDemand(officer, { number });
    await expect(gone).rejects.toMatchObject({ code: "notFound" });
    const { demands: fits } = await listFittingDemands(officer, all);
    expect(fits.map(({ demand }) => demand.number)).not.toContain(number);
  });
});

describe("the list of fitting demands", () => {
  it("holds published demands only, best first, and names nobody", async () => {
    const { demandId } = await published();
    const officer = await bestOfficer(demandId);
    const unpublished = await submittedDemand(talkative);
    await runMatching({ demandId: unpublished, cause: "submitted" });
    const { demands: fits } = await listFittingDemands(officer, all);
    const scores = fits.map(({ fit }) => fit.score);
    expect(scores.length).toBeGreaterThan(0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const states = await db().demand.findMany({
      where: { number: { in: fits.map(({ demand }) => demand.number) } },
      select: { state: true },
    });
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["published"]));
    for (const word of identifying) expect(JSON.stringify(fits)).not.toContain(word);
  });

  it("is refused to everybody who acts for no institution", async () => {
    const { number } = await published();
    for (const viewer of [reviewer, administrator(), await clerkOf(exampleUscc)]) {
      await expect(listFittingDemands(viewer, all)).rejects.toMatchObject({ code: "forbidden" });
      const one = getFittingDemand(viewer, { number });
      await expect(one).rejects.toMatchObject({ code: "forbidden" });
    }
    const unknown = listFittingDemands(null, all);
    await expect(unknown).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
