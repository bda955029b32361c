import { parseCrontab } from "graphile-worker";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { dropReplacedPlaces } from "@/lib/matching/commands/drop-replaced-places";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { checkRun } from "@/lib/matching/queries/check-run";
import { replacedPlacesDays } from "@/lib/matching/retention";
import { dailyJobs } from "@/lib/notify/daily-jobs";
import { tasks } from "@/lib/notify/tasks";
import { withDatabase } from "../database";
import { submittedDemand } from "../review/make-demand";

withDatabase();

const titles = ["锂电池固态电解质界面改性", "碳化硅功率器件封装", "谐波减速器柔轮疲劳寿命"];

beforeAll(async () => {
  await seedDirectory();
});

beforeEach(async () => {
  await db().matchDecision.deleteMany();
  await db().demand.deleteMany();
});

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000);
}

/** A demand that was matched three times, each time with another answer; the runs in their order. */
async function matchedThrice(): Promise<{ demandId: string; runs: [string, string, string] }> {
  const demandId = await submittedDemand();
  const runs: string[] = [];
  for (const title of titles) {
    await db().demand.update({ where: { id: demandId }, data: { title } });
    await runMatching({ demandId, cause: "demandChanged" });
    const { currentRunId } = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
    runs.push(currentRunId ?? "");
  }
  const [first = "", second = "", third = ""] = runs;
  return { demandId, runs: [first, second, third] };
}

async function setReplaced(runId: string, replacedAt: Date): Promise<void> {
  await db().matchRun.update({ where: { id: runId }, data: { replacedAt } });
}

async function placesOf(runId: string): Promise<number> {
  return db().match.count({ where: { runId } });
}

describe("answers that were replaced", () => {
  it("are marked with the moment, and the one that stands is not", async () => {
    const { demandId } = await matchedThrice();
    const runs = await db().matchRun.findMany({
      where: { demandId },
      orderBy: { createdAt: "asc" },
    });
    const [first, second, third] = runs;
    expect(first?.replacedAt).toEqual(second?.finishedAt);
    expect(second?.replacedAt).toEqual(third?.finishedAt);
    expect(third?.replacedAt).toBeNull();
  });

  it("lose their places after the days stated, and not before", async () => {
    const { runs } = await matchedThrice();
    await setReplaced(runs[0], daysAgo(replacedPlacesDays + 1));
    await setReplaced(runs[1], daysAgo(replacedPlacesDays - 1));
    const standing = await placesOf(runs[2]);
    expect(await dropReplacedPlaces()).toBe(1);
    expect(await placesOf(runs[0])).toBe(0);
    expect(await placesOf(runs[1])).toBeGreaterThan(0);
    expect(await placesOf(runs[2])).toBe(standing);
  });

  it("can still be computed again and checked", async () => {
    const { runs } = await matchedThrice();
    await setReplaced(runs[0], daysAgo(400));
    await dropReplacedPlaces();
    expect(await placesOf(runs[0])).toBe(0);
    expect(await checkRun(runs[0])).toBe("same");
    await db().matchRun.update({ where: { id: runs[0] }, data: { answerHash: "0".repeat(32) } });
    expect(await checkRun(runs[0])).toBe("different");
  });

  it("keep their places where staff decided upon them", async () => {
    const { demandId, runs } = await matchedThrice();
    const best = await db().match.findFirstOrThrow({ where: { runId: runs[0], rank: 1 } });
    await db().matchDecision.create({
      data: {
        id: newId(),
        demandId,
        institutionId: best.institutionId,
        decision: "confirmed",
        runId: runs[0],
        decidedById: "reviewer",
        decidedByName: "演示审核员",
      },
    });
    await setReplaced(runs[0], daysAgo(400));
    await setReplaced(runs[1], daysAgo(400));
    expect(await dropReplacedPlaces()).toBe(1);
    expect(await placesOf(runs[0])).toBeGreaterThan(0);
    expect(await placesOf(runs[1])).toBe(0);
  });

  it.each(["answerHash", "modelVersion", "directoryVersion"])(
    "keep their places without a %s, as nobody could compute them again",
    async (column) => {
      const { runs } = await matchedThrice();
      await setReplaced(runs[0], daysAgo(400));
      await db().matchRun.update({ where: { id: runs[0] }, data: { [column]: null } });
      expect(await dropReplacedPlaces()).toBe(0);
      expect(await placesOf(runs[0])).toBeGreaterThan(0);
    },
  );

  it("keep their places while they stand, whatever is noted of them", async () => {
    const { runs } = await matchedThrice();
    await setReplaced(runs[2], daysAgo(400));
    expect(await dropReplacedPlaces()).toBe(0);
    expect(await placesOf(runs[2])).toBeGreaterThan(0);
  });

  it("are all reached in batches, each once", async () => {
    for (let index = 0; index < 3; index += 1) await matchedThrice();
    await db().matchRun.updateMany({
      where: { replacedAt: { not: null } },
      data: { replacedAt: daysAgo(100) },
    });
    expect(await dropReplacedPlaces({ size: 4 })).toBe(6);
    expect(await db().match.count({ where: { isCurrent: false } })).toBe(0);
    expect(await db().match.count({ where: { isCurrent: true } })).toBeGreaterThan(0);
    expect(await dropReplacedPlaces({ size: 4 })).toBe(0);
  });
});

describe("the jobs of every day", () => {
  it("are jobs of the portal", () => {
    const names = parseCrontab(dailyJobs).map(({ task }) => task);
    expect(names).toEqual(["drop-replaced-places"]);
    expect(Object.keys(tasks)).toEqual(expect.arrayContaining(names));
  });
});
