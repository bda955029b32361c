import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { bands, criterionKeys } from "@/lib/matching/match";
import { getAgreement } from "@/lib/matching/queries/get-agreement";
import { listJudged } from "@/lib/matching/queries/list-judged";
import { storedPlaces } from "@/lib/matching/stored-answer";
import { addMatch, confirmMatch, rejectMatch } from "@/lib/review/commands/decide-match";
import { storedMatchSchema } from "@/lib/matching/stored-match";
import { withDatabase } from "../database";
import { administrator, reviewerOf } from "../people";
import { demandHeldBy } from "../review/make-demand";

withDatabase();

const reviewer = reviewerOf();

const featuresSchema = z.object({
  rank: z.number(),
  band: z.string(),
  criteria: z.array(z.object({ key: z.string(), value: z.number() })),
});

beforeAll(async () => {
  await seedDirectory();
});

async function matchedDemand() {
  const demandId = await demandHeldBy(reviewer);
  await runMatching({ demandId, cause: "submitted" });
  const matches = await db().match.findMany({
    where: { demandId, isCurrent: true },
    orderBy: { rank: "asc" },
  });
  const [first, second, third] = matches.map(({ institutionId }) => institutionId);
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error("too few were ranked");
  }
  const ranked = new Set(matches.map(({ institutionId }) => institutionId));
  return { demandId, first, second, third, ranked };
}

function pair(demandId: string, institutionId: string) {
  return { key: newId(), demandId, institutionId, decisionVersion: 0 };
}

async function featuresOf(demandId: string, institutionId: string) {
  const decision = await db().matchDecision.findUniqueOrThrow({
    where: { demandId_institutionId: { demandId, institutionId } },
  });
  return decision.features;
}

describe("a decision", () => {
  it("is stored with all features, also on a body beyond the stored places", async () => {
    const { demandId, ranked } = await matchedDemand();
    expect(ranked.size).toBe(storedPlaces);
    const beyond = await db().institution.findFirstOrThrow({
      where: { id: { notIn: [...ranked] }, status: "active", kind: "university" },
    });
    await addMatch(reviewer, pair(demandId, beyond.id));
    const { rank, band, criteria } = featuresSchema.parse(await featuresOf(demandId, beyond.id));
    expect(rank).toBeGreaterThan(storedPlaces);
    expect(bands).toContain(band);
    expect(criteria.map(({ key }) => key)).toEqual([...criterionKeys]);
  });

  it("on a ranked body is stored with exactly what the run says of it", async () => {
    const { demandId, first } = await matchedDemand();
    await confirmMatch(reviewer, pair(demandId, first));
    const match = await db().match.findFirstOrThrow({
      where: { demandId, institutionId: first, isCurrent: true },
    });
    const { rank, score } = match;
    const { band, criteria } = storedMatchSchema.parse(match);
    expect(await featuresOf(demandId, first)).toEqual({ rank, score, band, criteria });
  });
});

describe("what staff decided", () => {
  it("is read for learning without reasons that say nothing of the fit, and counted by month", async () => {
    await db().matchDecision.deleteMany();
    const { demandId, first, second, third } = await matchedDemand();
    await confirmMatch(reviewer, pair(demandId, first));
    await rejectMatch(reviewer, { ...pair(demandId, second), reason: "tooBasic", note: "" });
    await rejectMatch(reviewer, { ...pair(demandId, third), reason: "triedBefore", note: "" });
    const judged = await listJudged();
    expect(judged.map(({ isWanted }) => isWanted).toSorted()).toEqual([false, true]);
    const { months, base } = await getAgreement(administrator());
    expect(base).toEqual({ decisions: 2, demands: 1, isEnough: false });
    expect(months).toHaveLength(1);
    expect(months[0]?.month).toMatch(/^\d{4}-\d{2}$/);
    expect(months[0]?.decisions).toBe(3);
  });

  it("falls into the month of the portal's own time zone", async () => {
    await db().matchDecision.updateMany({ data: { decidedAt: new Date("2026-10-31T17:00:00Z") } });
    const { months } = await getAgreement(administrator());
    expect(months.map(({ month }) => month)).toEqual(["2026-11"]);
  });
});
