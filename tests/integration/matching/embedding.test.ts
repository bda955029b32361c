import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { provideSettings } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { chooseModel } from "@/lib/matching/commands/choose-model";
import { rematchAll } from "@/lib/matching/commands/rematch-all";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { unpackNearness } from "@/lib/matching/meaning/nearness";
import { deliveredModel } from "@/lib/matching/models/models";
import { checkRun } from "@/lib/matching/queries/check-run";
import { findEmbedding } from "@/lib/matching/queries/find-embedding";
import { findEmbeddingInUse } from "@/lib/matching/queries/find-embedding-in-use";
import { storedPlaces } from "@/lib/matching/stored-answer";
import { storedMatchSchema } from "@/lib/matching/stored-match";
import {
  startEmbeddingServer,
  type EmbeddingServer,
} from "@/tests/fixtures/matching/embedding-server";
import { withDatabase } from "../database";
import { administrator, reviewerOf } from "../people";
import { submittedDemand } from "../review/make-demand";

withDatabase();

const admin = administrator();
const withMeaning = "1.2.0";
const settings = { EMBEDDING_MODEL: "pairs", EMBEDDING_KEY: "secret-of-the-test" };
let server: EmbeddingServer;

beforeAll(async () => {
  await seedDirectory();
  server = await startEmbeddingServer();
});

afterAll(() => server.close());

beforeEach(async () => {
  server.behaviour = "answers";
  server.asked = [];
  switchOn();
  await db().demand.deleteMany();
  await db().rematch.deleteMany();
  await db().modelChoice.deleteMany();
  await db().embeddingState.deleteMany();
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
});

function switchOn(): void {
  provideSettings({ EMBEDDING_URL: server.url, ...settings });
}

function switchOff(): void {
  provideSettings({ EMBEDDING_URL: undefined });
}

async function choose(version: string, seenNumber = 0): Promise<void> {
  await chooseModel(admin, { key: newId(), version, seenNumber, isConfirmed: true });
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
}

/** Lets the minute pass in which a provider that failed is not asked. */
async function afterRest(): Promise<void> {
  await db().embeddingState.updateMany({
    where: { failedAt: { not: null } },
    data: { failedAt: new Date(Date.now() - 120_000), workedAt: null },
  });
}

async function match(demandId: string) {
  await runMatching({ demandId, cause: "asked" });
  const { currentRunId } = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
  const run = await db().matchRun.findUniqueOrThrow({ where: { id: currentRunId ?? "" } });
  const places = await db().match.findMany({ where: { runId: run.id }, orderBy: { rank: "asc" } });
  const keys = places.map((place) =>
    storedMatchSchema.parse(place).criteria.map(({ key }) => String(key)),
  );
  return { run, places, keys };
}

async function waitingJobs(): Promise<string[]> {
  const jobs = await db().$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where task_identifier = 'rematch-all'`;
  return jobs.map(({ key }) => key);
}

describe("a model that counts the meaning", () => {
  it("is not put to work where there is no provider", async () => {
    switchOff();
    const input = { key: newId(), version: withMeaning, seenNumber: 0, isConfirmed: true };
    await expect(chooseModel(admin, input)).rejects.toMatchObject({
      code: "conflict",
      reasons: ["embeddingMissing"],
    });
    expect(await db().modelChoice.count()).toBe(0);
  });

  it("gives runs that are computed again byte for byte when the provider is gone", async () => {
    await choose(withMeaning);
    const { run, places, keys } = await match(await submittedDemand());
    expect(run.meaningVersion).toBe(`pairs@${new URL(server.url).host}`);
    expect(unpackNearness(run.meaning).length).toBeGreaterThan(0);
    expect(places).toHaveLength(storedPlaces);
    expect(keys.every((each) => each.includes("meaning"))).toBe(true);
    expect(await waitingJobs()).toEqual([]);
    switchOff();
    const asked = server.asked.length;
    expect(await checkRun(run.id)).toBe("same");
    expect(server.asked).toHaveLength(asked);
  });

  it("asks neither for a unit twice nor for a demand whose run is up to date", async () => {
    await db().unitVector.deleteMany();
    await choose(withMeaning);
    // As a process begins: what it has kept is of another name.
    provideSettings({ EMBEDDING_MODEL: "pairs-anew" });
    const demandId = await submittedDemand();
    await match(demandId);
    const texts = server.asked.flatMap(({ input }) => input);
    expect(new Set(texts).size).toBe(texts.length);
    expect(await db().unitVector.count()).toBe(texts.length - 1);
    server.asked = [];
    await match(demandId);
    expect(server.asked).toEqual([]);
    await match(await submittedDemand());
    expect(server.asked.flatMap(({ input }) => input)).toHaveLength(1);
  });

  it("has only the units embedded that a change of the directory brought", async () => {
    await choose(withMeaning);
    const { run: first } = await match(await submittedDemand());
    const unit = await db().institutionUnit.findFirstOrThrow();
    await db().institutionUnit.update({
      where: { id: unit.id },
      data: { canHans: ["此前没有人写过的一句话"] },
    });
    await db().institution.update({
      where: { id: unit.institutionId },
      data: { updatedAt: new Date() },
    });
    server.asked = [];
    await rematchAll({ cause: "directoryChanged" });
    const texts = server.asked.flatMap(({ input }) => input);
    expect(texts).toEqual([expect.stringContaining("此前没有人写过的一句话")]);
    const { run } = await match(await submittedDemand());
    expect(await checkRun(run.id)).toBe("same");
    // The vectors of the others came from the database and are what they were.
    const places = ({ meaning }: typeof run) =>
      unpackNearness(meaning).map(({ institution, unit: near }) => `${institution} ${near}`);
    expect(places(run).slice(0, 5)).toEqual(places(first).slice(0, 5));
  });

  it("sends what a demand asks for, and neither who asks nor whom to call", async () => {
    await choose(withMeaning);
    await match(await submittedDemand({ description: "谐波减速器柔轮开裂。示例精密机械有限公司" }));
    const text = server.asked.at(-1)?.input.join() ?? "";
    expect(text).toContain("谐波减速器柔轮开裂");
    for (const own of ["示例精密机械", "示例联系人", "0512", "contact@demo.example", "示例路"]) {
      expect(text).not.toContain(own);
    }
    expect(server.asked.at(-1)?.authorization).toBe("Bearer secret-of-the-test");
  });
});

describe("a provider that fails", () => {
  it("holds no demand up: the run does without, says so, and is computed again", async () => {
    const demandId = await submittedDemand();
    const { places: before } = await match(demandId);
    await choose(withMeaning);
    server.behaviour = "refuses";
    const { run, keys, places } = await match(demandId);
    expect(run).toMatchObject({ meaningVersion: "without", meaning: null });
    expect(keys.flat()).not.toContain("meaning");
    const shown = (some: typeof places) =>
      some.map(({ institutionId, score, band }) => ({ institutionId, score, band }));
    expect(shown(places)).toEqual(shown(before));
    expect(await checkRun(run.id)).toBe("same");
    expect(await findEmbedding(admin)).toMatchObject({
      isWanted: true,
      failure: { code: "refused" },
      without: 1,
    });
  });

  it("is left alone for a while", async () => {
    await choose(withMeaning);
    server.behaviour = "refuses";
    await match(await submittedDemand());
    const asked = server.asked.length;
    await match(await submittedDemand());
    expect(server.asked).toHaveLength(asked);
  });

  it("is asked again later, and then what did without it is matched again", async () => {
    await choose(withMeaning);
    server.behaviour = "refuses";
    const waiting = await submittedDemand();
    await match(waiting);
    await afterRest();
    server.behaviour = "answers";
    await match(await submittedDemand());
    expect(await waitingJobs()).toEqual(["rematch-all:embedding"]);
    const { run } = await match(waiting);
    expect(run.meaning).not.toBeNull();
    const desk = await findEmbedding(admin);
    expect(desk).toMatchObject({ failure: null, without: 0 });
    expect(desk.workedAt).not.toBeNull();
  });

  it("has everything matched again at most once an hour", async () => {
    await choose(withMeaning);
    await rematchAll({ cause: "providerBack" });
    server.behaviour = "refuses";
    await match(await submittedDemand());
    await afterRest();
    server.behaviour = "answers";
    await match(await submittedDemand());
    expect(await waitingJobs()).toEqual([]);
  });

  it("with vectors of another length has its units embedded anew", async () => {
    await choose(withMeaning);
    provideSettings({ EMBEDDING_MODEL: "pairs-of-another-length" });
    const demandId = await submittedDemand();
    await match(demandId);
    server.behaviour = "shorter";
    const { run } = await match(await submittedDemand());
    expect(run.meaningVersion).toBe("without");
    expect(await findEmbedding(admin)).toMatchObject({ failure: { code: "wrongDimension" } });
    await afterRest();
    const again = await match(await submittedDemand());
    expect(again.run.meaning).not.toBeNull();
    expect(await checkRun(again.run.id)).toBe("same");
  });

  it("does not keep a matching of everything from being asked for", async () => {
    await submittedDemand();
    await choose(withMeaning);
    await db().unitVector.deleteMany();
    provideSettings({ EMBEDDING_MODEL: "pairs-unreachable" });
    server.behaviour = "refuses";
    await rematchAll({ cause: "modelChanged" });
    expect(await db().rematchBatch.count()).toBe(1);
  });
});

describe("without a provider", () => {
  it("the delivered model answers as ever, and asks nobody", async () => {
    const demandId = await submittedDemand();
    const on = await match(demandId);
    expect(on.run).toMatchObject({ meaningVersion: null, meaning: null });
    expect(server.asked).toEqual([]);
    switchOff();
    const off = await match(demandId);
    expect(off.run.id).toBe(on.run.id);
    expect(off.run.modelVersion).toMatch(new RegExp(`^${deliveredModel.version}\\+`));
  });

  it("a chosen model that counts on one does without, and takes it up when it is there", async () => {
    await choose(withMeaning);
    switchOff();
    const demandId = await submittedDemand();
    const { run } = await match(demandId);
    expect(run.meaningVersion).toBe("without");
    expect((await match(demandId)).run.id).toBe(run.id);
    expect(await findEmbedding(admin)).toMatchObject({ name: null, isWanted: true, without: 1 });
    switchOn();
    expect((await match(demandId)).run.meaning).not.toBeNull();
  });
});

describe("what is told of the provider", () => {
  it("is for administrators alone, and never the key", async () => {
    await expect(findEmbedding(reviewerOf())).rejects.toMatchObject({ code: "forbidden" });
    await expect(findEmbedding(null)).rejects.toMatchObject({ code: "unauthenticated" });
    const desk = await findEmbedding(admin);
    expect(desk).toMatchObject({ name: `pairs@${new URL(server.url).host}`, isWanted: false });
    expect(JSON.stringify(desk)).not.toContain("secret");
  });

  it("is to everybody the model that is asked, where one is", async () => {
    expect(await findEmbeddingInUse()).toBeNull();
    await choose(withMeaning);
    expect(await findEmbeddingInUse()).toBe("pairs");
    switchOff();
    expect(await findEmbeddingInUse()).toBeNull();
  });
});
