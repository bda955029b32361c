import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { listMatches } from "@/lib/review/queries/list-matches";
import { twofold } from "@/tests/fixtures/matching/twofold";
import { withDatabase } from "../database";
import { reviewerOf } from "../people";
import { submittedDemand } from "../review/make-demand";

withDatabase();

beforeAll(async () => {
  await seedDirectory();
});

async function matched(change = {}) {
  const demandId = await submittedDemand(change);
  await runMatching({ demandId, cause: "submitted" });
  return { demandId, found: await listMatches(reviewerOf(), { demandId, locale: "en" }) };
}

describe("what a reviewer reads of a demand", () => {
  it("for several things are its topics with the bodies of each, and who covers them", async () => {
    const { found } = await matched(twofold);
    const topics = found.run?.topics;
    expect(topics?.topics.map(({ quotes }) => quotes)).toEqual([
      [expect.stringContaining("真伪难辨")],
      [expect.stringContaining("空间机器人机械臂")],
    ]);
    const members = topics?.members ?? [];
    const covered = [...members.flatMap((member) => member.topics), ...(topics?.uncovered ?? [])];
    expect(covered.toSorted()).toEqual([0, 1]);
    expect(members[0]?.name.en).not.toBe(members[0]?.institutionId);
  });

  it("quotes what was matched, whatever the company changed since", async () => {
    const { demandId } = await matched(twofold);
    await db().demand.update({ where: { id: demandId }, data: { description: "别的" } });
    const { run } = await listMatches(reviewerOf(), { demandId, locale: "en" });
    expect(run?.topics?.topics[1]?.quotes[0]).toContain("空间机器人机械臂");
  });

  it("about one thing are no topics", async () => {
    const { found } = await matched();
    expect(found.run?.topics).toBeNull();
  });

  it("says what would raise the matches, and what naming the field would bring", async () => {
    const demandId = await submittedDemand({ description: "柔轮开裂" });
    // The form asks for a narrower one; demands that were taken over may have it.
    await db().demand.update({ where: { id: demandId }, data: { techField: "08" } });
    await runMatching({ demandId, cause: "submitted" });
    const found = await listMatches(reviewerOf(), { demandId, locale: "en" });
    expect(found.run?.hints.hints.map(({ code }) => code)).toEqual([
      "shortDescription",
      "noIndicators",
      "broadField",
    ]);
    const [effect] = found.run?.hints.effects ?? [];
    expect(effect?.code).toBe("broadField");
    expect(effect?.to).toBeGreaterThan(effect?.from ?? 0);
  });
});
