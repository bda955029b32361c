import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { listDemandsForInstitution } from "@/lib/matching/queries/list-demands-for-institution";
import { closeDemand } from "@/lib/review/commands/close-demand";
import { withDatabase } from "../database";
import { completeForm } from "../demands";
import { reviewerOf } from "../people";
import { publishedDemand, seen, submittedDemand } from "../review/make-demand";

withDatabase();

const reviewer = reviewerOf();

/** The institution that fits best, and the demand's number. */
async function bestOf(demandId: string): Promise<{ institutionId: string; number: string | null }> {
  await runMatching({ demandId, cause: "submitted" });
  const { institutionId } = await db().match.findFirstOrThrow({
    where: { demandId, isCurrent: true },
    orderBy: { rank: "asc" },
  });
  await db().match.updateMany({
    where: { demandId, institutionId, isCurrent: true },
    data: { band: "good" },
  });
  const { number } = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
  return { institutionId, number };
}

async function numbersFor(institutionId: string): Promise<string[]> {
  return (await listDemandsForInstitution(institutionId, 10)).map(({ number }) => number);
}

beforeAll(async () => {
  await seedDirectory();
});

describe("listDemandsForInstitution", () => {
  it("shows a published demand that fits, without anything that names the company", async () => {
    const { institutionId, number } = await bestOf(
      await publishedDemand(reviewer, { title: `${String(completeForm.companyName)}的减速器` }),
    );
    const demands = await listDemandsForInstitution(institutionId, 10);
    expect(demands.map((demand) => demand.number)).toContain(number);
    expect(JSON.stringify(demands)).not.toContain(completeForm.companyName);
    expect(Object.keys(demands[0] ?? {})).not.toContain("score");
  });

  it("shows no demand before it is published, nor after it is closed", async () => {
    const waiting = await bestOf(await submittedDemand());
    expect(await numbersFor(waiting.institutionId)).not.toContain(waiting.number);
    const demandId = await publishedDemand(reviewer);
    const { institutionId, number } = await bestOf(demandId);
    expect(await numbersFor(institutionId)).toContain(number);
    await closeDemand(reviewer, { ...(await seen(demandId)), reason: "expired", note: "" });
    expect(await numbersFor(institutionId)).not.toContain(number);
  });

  it("leaves out a weak fit, a pair the staff turned down, and a body that no longer operates", async () => {
    const demandId = await publishedDemand(reviewer);
    const { institutionId, number } = await bestOf(demandId);
    const pair = { demandId, institutionId };
    expect(await numbersFor(institutionId)).toContain(number);

    await db().match.updateMany({ where: pair, data: { band: "possible" } });
    expect(await numbersFor(institutionId)).not.toContain(number);
    await db().match.updateMany({ where: pair, data: { band: "strong" } });

    await db().matchDecision.create({
      data: { ...pair, id: "d1", decision: "rejected", decidedById: "r", decidedByName: "r" },
    });
    expect(await numbersFor(institutionId)).not.toContain(number);
    await db().matchDecision.delete({ where: { id: "d1" } });
    expect(await numbersFor(institutionId)).toContain(number);

    await db().institution.update({ where: { id: institutionId }, data: { status: "closed" } });
    expect(await numbersFor(institutionId)).toEqual([]);
    await db().institution.update({ where: { id: institutionId }, data: { status: "active" } });
  });
});
