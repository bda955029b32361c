import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { addMatch, confirmMatch, rejectMatch } from "@/lib/review/commands/decide-match";
import { listMatches } from "@/lib/review/queries/list-matches";
import { withDatabase } from "../database";
import { exampleUscc } from "../demands";
import { administrator, clerkOf, officerOf, reviewerOf } from "../people";
import { demandHeldBy, submittedDemand } from "./make-demand";

withDatabase();

beforeAll(async () => {
  await seedDirectory();
});

const nanjing = "320100";

async function matchedDemand(reviewer: Viewer) {
  const demandId = await demandHeldBy(reviewer);
  await runMatching({ demandId, cause: "submitted" });
  const { matches } = await listMatches(reviewer, { demandId, locale: "zh-Hans" });
  const first = matches[0]?.institutionId ?? "";
  return { demandId, first };
}

function decision(demandId: string, institutionId: string, decisionVersion = 0) {
  return { key: newId(), demandId, institutionId, decisionVersion };
}

async function decisionsOf(demandId: string) {
  return db().matchDecision.findMany({
    where: { demandId },
    select: { institutionId: true, decision: true, reason: true, version: true, features: true },
  });
}

describe("deciding a match", () => {
  it("keeps the score and criteria of the moment with the decision", async () => {
    const reviewer = reviewerOf();
    const { demandId, first } = await matchedDemand(reviewer);
    await confirmMatch(reviewer, decision(demandId, first));
    const [kept] = await decisionsOf(demandId);
    expect(kept).toMatchObject({ institutionId: first, decision: "confirmed", version: 1 });
    expect(kept?.features).toMatchObject({ rank: 1 });
    const { matches } = await listMatches(reviewer, { demandId, locale: "zh-Hans" });
    expect(matches[0]?.decision).toMatchObject({ decision: "confirmed", version: 1 });
  });

  it("answers a repeat with the first answer, also when both arrive at once", async () => {
    const reviewer = reviewerOf();
    const { demandId, first } = await matchedDemand(reviewer);
    const input = decision(demandId, first);
    const answers = await Promise.all([
      confirmMatch(reviewer, input),
      confirmMatch(reviewer, input),
    ]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await decisionsOf(demandId)).toMatchObject([{ version: 1 }]);
  });

  it("lets one of two reviewers decide who saw no decision yet", async () => {
    const [one, two] = [reviewerOf(), reviewerOf()];
    const { demandId, first } = await matchedDemand(one);
    const answers = await Promise.allSettled([
      confirmMatch(one, decision(demandId, first)),
      rejectMatch(two, { ...decision(demandId, first), reason: "wrongField", note: "" }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "stale" },
    });
    expect(await decisionsOf(demandId)).toHaveLength(1);
  });

  it("is changed only by somebody who has seen the decision that stands", async () => {
    const reviewer = reviewerOf();
    const { demandId, first } = await matchedDemand(reviewer);
    await confirmMatch(reviewer, decision(demandId, first));
    const unseen = { ...decision(demandId, first), reason: "tooBasic", note: "" };
    await expect(rejectMatch(reviewer, unseen)).rejects.toMatchObject({ code: "stale" });
    await rejectMatch(reviewer, { ...unseen, key: newId(), decisionVersion: 1 });
    expect(await decisionsOf(demandId)).toMatchObject([
      { decision: "rejected", reason: "tooBasic", version: 2 },
    ]);
  });

  it("needs a known reason to reject, and words where it is another", async () => {
    const reviewer = reviewerOf();
    const { demandId, first } = await matchedDemand(reviewer);
    const reject = async (reason: unknown, note: unknown) =>
      rejectMatch(reviewer, { ...decision(demandId, first), reason, note });
    await expect(reject("", "")).rejects.toMatchObject({ issues: [{ key: "reasonMissing" }] });
    await expect(reject("other", " ")).rejects.toMatchObject({ issues: [{ key: "noteMissing" }] });
    await expect(reject("other", "长".repeat(1001))).rejects.toMatchObject({
      issues: [{ key: "noteTooLong" }],
    });
    expect(await decisionsOf(demandId)).toEqual([]);
  });
});

describe("adding an institution", () => {
  it("shows it beside the ranked ones", async () => {
    const reviewer = reviewerOf();
    const { demandId } = await matchedDemand(reviewer);
    const { matches } = await listMatches(reviewer, { demandId, locale: "en" });
    const ranked = matches.map(({ institutionId }) => institutionId);
    const other = await db().institution.findFirstOrThrow({
      where: { status: "active", id: { notIn: ranked } },
      select: { id: true, nameEn: true },
    });
    await addMatch(reviewer, decision(demandId, other.id));
    const { added } = await listMatches(reviewer, { demandId, locale: "en" });
    expect(added).toMatchObject([{ institutionId: other.id, name: other.nameEn }]);
  });

  it("refuses bodies that are gone and ones that never were", async () => {
    const reviewer = reviewerOf();
    const { demandId } = await matchedDemand(reviewer);
    const gone = await db().institution.findFirstOrThrow({
      where: { status: { in: ["merged", "closed", "superseded"] } },
      select: { id: true },
    });
    const refused = addMatch(reviewer, decision(demandId, gone.id));
    await expect(refused).rejects.toMatchObject({
      code: "conflict",
      reasons: ["institutionNotOffered"],
    });
    const unknown = addMatch(reviewer, decision(demandId, "no-such-body"));
    await expect(unknown).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("who may decide a match", () => {
  it("refuses another city, every other role and whoever is not signed in", async () => {
    const { demandId, first } = await matchedDemand(reviewerOf());
    const elsewhere = confirmMatch(reviewerOf(nanjing), decision(demandId, first));
    await expect(elsewhere).rejects.toMatchObject({ code: "notFound" });
    for (const viewer of [await clerkOf(exampleUscc), officerOf(first), administrator()]) {
      const refused = confirmMatch(viewer, decision(demandId, first));
      await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    }
    const unknown = confirmMatch(null, decision(demandId, first));
    await expect(unknown).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await decisionsOf(demandId)).toEqual([]);
  });

  it("waits until somebody has the demand in hand", async () => {
    const demandId = await submittedDemand();
    const early = confirmMatch(reviewerOf(), decision(demandId, "polyu"));
    await expect(early).rejects.toMatchObject({ code: "closed" });
  });
});
