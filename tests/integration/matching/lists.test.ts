import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { sql } from "@/lib/db/sql";
import { placeSchema } from "@/lib/intake/list-place";
import { all } from "@/lib/intake/queries/list-conditions";
import { readListKeys, type OrderedList } from "@/lib/intake/queries/read-list-keys";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";
import { publishedFilterSchema } from "@/lib/intake/published-filter";
import { fittingFilterSchema } from "@/lib/matching/fitting-filter";
import { listBrowsedDemands } from "@/lib/matching/queries/list-browsed-demands";
import { listFittingDemands } from "@/lib/matching/queries/list-fitting-demands";
import { closeDemand } from "@/lib/review/commands/close-demand";
import { withdrawDemand } from "@/lib/intake/commands/withdraw-demand";
import { withDatabase } from "../database";
import { exampleUscc } from "../demands";
import { clerkOf, officerOf, reviewerOf } from "../people";
import { seen } from "../review/make-demand";
import { makeListed, storeListed, type ListedDemand } from "./many-demands";

withDatabase();

const institutionId = "hkust";
const officer = officerOf(institutionId);
const lastVisit = new Date("2026-09-04T00:00:00Z");
let demands: ListedDemand[] = [];

beforeAll(async () => {
  await seedDirectory();
  demands = Array.from({ length: 300 }, (_, index) => makeListed(index));
  await storeListed(demands, institutionId);
});

type Address = Record<string, string>;

function bestFirst(some: readonly ListedDemand[]): string[] {
  return some
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
    .map(({ number }) => number);
}

/** Walks through the whole list by the links of its pages. */
async function walk(address: Address, pageSize: number): Promise<string[]> {
  const filter = fittingFilterSchema.parse(address);
  const numbers: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const request = { filter, after: placeSchema.parse(after), pageSize, lastVisit };
    const page = await listBrowsedDemands(officer, request);
    numbers.push(...page.demands.map(({ demand }) => demand.number));
    after = page.next;
  }
  return numbers;
}

const inField = (field: string) => (each: ListedDemand) => each.techField.startsWith(field);
const published = ({ state }: ListedDemand) => state === "published";
const says = (word: string) => (each: ListedDemand) =>
  `${each.title} ${each.description.replace("示例精密机械有限公司", "")}`.includes(word);

const saysAll = (q: string) => (each: ListedDemand) =>
  q.split(" ").every((word) => says(word.replace("mems", "MEMS"))(each));

/** The lists as the queries have them, to be searched in one way or the other. */
const byScore: OrderedList = {
  rows: (conditions) => sql`select "demandId", score as at from "Match"
    where ${all([sql`"institutionId" = ${institutionId} and "listState" = 'published'`, ...conditions])}
    order by score desc, "demandId" desc`,
  isLong: false,
  words: "openWords",
};
const byDate: OrderedList = {
  rows: (conditions) => sql`select "demandId", "publishedAt" as at from "DemandListing"
    where ${all([sql`"listState" = 'published'`, ...conditions])}
    order by "publishedAt" desc, "demandId" desc`,
  isLong: true,
  words: "openWords",
};

type Case = [what: string, address: Address, holds: ((each: ListedDemand) => boolean)[]];

const cases: Case[] = [
  ["nothing", {}, []],
  ["a field of the first level", { field: "01" }, [inField("01")]],
  ["a field of the second level", { field: "01.02" }, [inField("01.02")]],
  ["a field of the third level", { field: "01.02.03" }, [inField("01.02.03")]],
  ["a city", { city: "320500" }, [({ cityCode }) => cityCode === "320500"]],
  ["a mode", { mode: "TRANSFER" }, [({ modes }) => modes.includes("TRANSFER")]],
  ["a budget from an amount on", { least: "100" }, [({ budget }) => budget >= 100]],
  ["a budget below an amount", { below: "50" }, [({ budget }) => budget < 50]],
  ["what is new", { isNew: "yes" }, [({ publishedAt }) => publishedAt > lastVisit]],
  ["a word", { q: "芯片" }, [says("芯片")]],
  ["a word in 繁體 as Hong Kong says it", { q: "機械人" }, [says("机器人")]],
  ["another word of Hong Kong", { q: "資訊保安" }, [says("信息安全")]],
  ["an English word in small letters", { q: "mems" }, [says("MEMS")]],
  ["a single character", { q: "膜" }, [says("膜")]],
  ["two words apart", { q: "隔膜 芯片" }, [says("隔膜"), says("芯片")]],
  ["a word and a character", { q: "芯片 膜" }, [says("芯片"), says("膜")]],
  [
    "field, city and mode",
    { field: "01", city: "320100", mode: "COMMISSIONED_RD" },
    [
      inField("01"),
      ({ cityCode }) => cityCode === "320100",
      ({ modes }) => modes.includes("COMMISSIONED_RD"),
    ],
  ],
  [
    "both ends of a budget, a word and what is new",
    { least: "50", below: "500", q: "电池", isNew: "yes" },
    [
      ({ budget }) => budget >= 50 && budget < 500,
      says("电池"),
      ({ publishedAt }) => publishedAt > lastVisit,
    ],
  ],
];

/** Bounds within which everything of these demands is, and nothing. */
const wide = { pickedMax: 1_000, gatheredMax: 1_000, joinedMax: 1_000, readingCost: 6 };
const narrow = { pickedMax: -1, gatheredMax: -1, joinedMax: -1, readingCost: 6 };

describe("an institution's list", () => {
  it.each(cases)("narrowed by %s holds what a plain filter holds, best first", async (...row) => {
    const [, address, holds] = row;
    const expected = demands.filter((each) => published(each) && holds.every((test) => test(each)));
    expect(expected.length).toBeGreaterThan(2);
    expect(await walk(address, 17)).toEqual(bestFirst(expected));
  });

  it.each(cases)("by date, narrowed by %s, holds the same", async (...row) => {
    const [, address, holds] = row;
    const expected = demands.filter((each) => published(each) && holds.every((test) => test(each)));
    const numbers = await walk({ ...address, order: "date" }, 17);
    expect(numbers.toSorted()).toEqual(expected.map(({ number }) => number).toSorted());
    const dates = new Map(demands.map(({ number, publishedAt }) => [number, publishedAt]));
    const times = numbers.map((number) => dates.get(number)?.getTime() ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it("shows what was closed only to who asks for it", async () => {
    const closed = demands.filter(({ state }) => state === "closed");
    expect(await walk({ state: "closed" }, 50)).toEqual(bestFirst(closed));
  });

  it("counts on the first page alone, and no further than needed", async () => {
    const filter = fittingFilterSchema.parse({});
    const first = await listFittingDemands(officer, { filter, pageSize: 10 });
    expect(first.count).toEqual({ atLeast: demands.filter(published).length, isExact: true });
    const after = placeSchema.parse(first.next);
    expect((await listFittingDemands(officer, { filter, after, pageSize: 10 })).count).toBeNull();
  });

  it.each([
    ["picking from what the index finds", { ...wide, readMax: 0 }],
    ["joining it with a short list", { ...wide, pickedMax: -1, readMax: 0 }],
    ["looking rows up in it", { ...wide, pickedMax: -1, joinedMax: -1, readMax: 0 }],
    ["reading the rows of the list", { ...wide, pickedMax: -1, gatheredMax: -1, readMax: 1_000 }],
    ["reading on", { ...narrow, readMax: 20, readingCost: 0 }],
    ["the index after too few rows", { ...narrow, readMax: 3 }],
  ])("finds the same by %s, whichever is quicker", async (_, bounds) => {
    for (const q of ["芯片", "膜", "芯片 膜", "mems"]) {
      for (const order of ["score", "date"] as const) {
        const expected = bestFirst(demands.filter((each) => published(each) && saysAll(q)(each)));
        const pageSize = 400;
        const list = order === "score" ? byScore : byDate;
        const { keys } = await readListKeys(list, { q, pageSize, isCounted: false, bounds });
        const ids = new Set(keys.map(({ demandId }) => demandId));
        const found = demands.filter(({ id }) => ids.has(id));
        expect(bestFirst(found)).toEqual(expected);
        expect(keys).toEqual(
          keys.toSorted((a, b) => b.position - a.position || (a.demandId < b.demandId ? 1 : -1)),
        );
      }
    }
  });

  it("has nothing for an institution that fits none", async () => {
    const filter = fittingFilterSchema.parse({});
    const page = await listFittingDemands(officerOf("hku"), { filter, pageSize: 10 });
    expect(page).toEqual({ demands: [], next: null, count: { atLeast: 0, isExact: true } });
  });

  it.each(["示例精密机械", "示例精密機械有限公司"])("finds nobody by the name %s", async (q) => {
    expect(await walk({ q }, 50)).toEqual([]);
    expect(await walk({ q, order: "date" }, 50)).toEqual([]);
    const open = await listPublishedDemands({
      filter: publishedFilterSchema.parse({ q }),
      pageSize: 5,
    });
    expect(open.demands).toEqual([]);
  });

  it("neither skips nor repeats a demand while others are added and taken away", async () => {
    const filter = fittingFilterSchema.parse({});
    const before = await walk({}, 50);
    const first = await listFittingDemands(officer, { filter, pageSize: 40 });
    const added = [301, 302, 303, 304, 312].map(makeListed);
    await storeListed(added, institutionId);
    const gone = first.demands.at(-1)?.demand.number ?? "";
    const { id } = await db().demand.findUniqueOrThrow({ where: { number: gone } });
    await closeDemand(reviewerOf(), { ...(await seen(id)), reason: "agreed", note: "" });
    const shown = first.demands.map(({ demand }) => demand.number);
    for (let next = first.next; next !== null;) {
      const request = { filter, after: placeSchema.parse(next), pageSize: 40 };
      const page = await listFittingDemands(officer, request);
      shown.push(...page.demands.map(({ demand }) => demand.number));
      next = page.next;
    }
    expect(new Set(shown).size).toBe(shown.length);
    const fresh = new Set(added.map(({ number }) => number));
    expect(shown.filter((number) => !fresh.has(number))).toEqual(before);
    await db().demand.deleteMany({ where: { id: { in: added.map((each) => each.id) } } });
  });
});

describe("the columns a list is read by", () => {
  async function listStateOf(demandId: string) {
    const match = await db().match.findFirstOrThrow({ where: { demandId, isCurrent: true } });
    const listing = await db().demandListing.findUniqueOrThrow({ where: { demandId } });
    expect(match.listState).toBe(listing.listState);
    return match.listState;
  }

  it("follow the demand through all it goes through", async () => {
    const [demand = makeListed(0)] = demands.filter(({ state }) => state === "inReview");
    expect(await listStateOf(demand.id)).toBeNull();
    const data = { state: "published" as const, publishedAt: new Date(), cityCode: "321000" };
    await db().demand.update({ where: { id: demand.id }, data });
    expect(await listStateOf(demand.id)).toBe("published");
    expect(await walk({ city: "321000" }, 5)).toEqual([demand.number]);
    await closeDemand(reviewerOf(), { ...(await seen(demand.id)), reason: "agreed", note: "" });
    expect(await listStateOf(demand.id)).toBe("closed");
  });

  it("leave every list when the company withdraws, also the list of what was closed", async () => {
    const [demand = makeListed(0)] = demands.filter(published);
    const clerk = await clerkOf(exampleUscc);
    await withdrawDemand(clerk, { ...(await seen(demand.id)), key: newId() });
    expect(await listStateOf(demand.id)).toBeNull();
  });

  it("hold no earlier match and none without a fit", async () => {
    const [demand = makeListed(0)] = demands.filter(published).slice(1);
    const where = { demandId: demand.id, institutionId };
    await db().match.updateMany({ where, data: { band: "none" } });
    expect(await walk({}, 50)).not.toContain(demand.number);
    await db().match.updateMany({ where, data: { band: "good" } });
    expect(await walk({}, 50)).toContain(demand.number);
    await db().match.updateMany({ where, data: { isCurrent: false } });
    expect(await walk({}, 50)).not.toContain(demand.number);
  });

  it("are filled of a match that is written while its demand changes", async () => {
    const [demand = makeListed(0)] = demands.filter(published).slice(5);
    const runId = newId();
    const run = { id: runId, demandId: demand.id, cause: "submitted", state: "finished" };
    await db().matchRun.create({ data: run });
    let closing: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      const match = { runId, demandId: demand.id, institutionId: "hku", rank: 1, score: 50 };
      await tx.match.create({ data: { ...match, band: "good", criteria: [], evidence: [] } });
      const data = { state: "closed" as const, closeReason: "withdrawn" };
      closing = db()
        .demand.update({ where: { id: demand.id }, data })
        .then(() => undefined);
      // The change has to wait for this transaction; it must have begun before it ends.
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await closing;
    const found = await db().match.findFirstOrThrow({ where: { runId } });
    expect(found.listState).toBeNull();
  });
});
