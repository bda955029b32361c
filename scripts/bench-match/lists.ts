import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { Viewer } from "@/lib/access/viewer";
import { provideSettings } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { startEmbeddedPostgres } from "@/lib/db/embedded-postgres";
import { migrate } from "@/lib/db/migrate";
import type { ListPlace } from "@/lib/intake/list-place";
import { publishedFilterSchema } from "@/lib/intake/published-filter";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";
import { fittingFilterSchema } from "@/lib/matching/fitting-filter";
import { listBrowsedDemands } from "@/lib/matching/queries/list-browsed-demands";
import { toHongKong } from "@/lib/text/script";
import { fillLists, institutionCount, largeCount } from "./list-rows";
import { clusterCount, makePieces } from "./list-texts";
import type { BenchOptions, Row } from "./part";
import { percentile, type Times } from "./timing";

const sizes = { full: 1_000_000, quick: 50_000 };
const calls = 200;
const warmUpCalls = 20;
const pageSize = 50;
const farPage = 200;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function officerOf(institution: number): Viewer {
  return {
    id: "bench",
    name: "bench",
    email: "bench@demo.example",
    role: "institution",
    companyId: null,
    institutionId: `bench-institution-${institution}`,
    divisionCode: null,
  };
}

/** Whose lists are read: the few large ones in turn, or ordinary ones of all fields. */
const readers = {
  large: (call: number) => officerOf(call % largeCount),
  ordinary: (call: number) =>
    officerOf(largeCount + ((call * 37) % (institutionCount - largeCount))),
};

type ReaderKind = keyof typeof readers;

const paragraphs = makePieces().filter(({ kind }) => kind === "paragraph");
const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** Words that stand together in a paragraph, every second time as Hong Kong writes them. */
function wordsOf(text: string, wordCount: number, call: number): string {
  const words = [...segmenter.segment(text)]
    .filter(({ segment, isWordLike }) => isWordLike === true && [...segment].length > 1)
    .map(({ segment }) => segment);
  const step = Math.max(1, Math.floor(words.length / wordCount));
  const chosen = Array.from({ length: wordCount }, (_, at) => words[at * step + (call % step)]);
  const typed = chosen.filter((word) => word !== undefined).join(" ");
  return call % 2 === 0 ? typed : toHongKong(typed);
}

/** What an officer looks for at each call: three times out of four something of the institution's own field. */
function makeSearches(wordCount: number): (viewer: Viewer, call: number) => string {
  const byCluster = Array.from({ length: clusterCount }, (_, cluster) => {
    const own = paragraphs.filter((piece) => piece.cluster === cluster);
    return Array.from({ length: calls + warmUpCalls }, (__, call) =>
      wordsOf(own[(call * 37) % own.length]?.text ?? "", wordCount, call),
    );
  });
  return (viewer, call) => {
    const institution = Number(viewer.institutionId?.split("-").at(-1));
    const own = (institution - largeCount + clusterCount * largeCount) % clusterCount;
    return byCluster[call % 4 === 3 ? Math.floor(call / 4) % clusterCount : own]?.[call] ?? "";
  };
}

type Call = (viewer: Viewer, call: number) => Promise<{ demands: readonly unknown[] }>;
type Reading = (viewer: Viewer) => ReturnType<Call>;
type Case = { name: string; run: Call };

function read(
  address: Record<string, string>,
  after?: (viewer: Viewer) => ListPlace | undefined,
): Reading {
  const filter = fittingFilterSchema.parse(address);
  const lastVisit = new Date(Date.now() - 1);
  return (viewer) =>
    listBrowsedDemands(viewer, { filter, after: after?.(viewer), pageSize, lastVisit });
}

const filters: Record<string, Record<string, string>> = {
  "field, first level": { field: "04" },
  "field, second level": { field: "04.02" },
  "field, third level": { field: "04.02.01" },
  city: { city: "321300" },
  mode: { mode: "TRANSFER" },
  "budget 100 to 500": { least: "100", below: "500" },
  closed: { state: "closed" },
  "city, mode and budget": { city: "321300", mode: "JOINT_ENTITY", least: "5000" },
  "field, city and budget": { field: "04.02", city: "320500", below: "50" },
  "field, city, mode and budget": {
    field: "04.02.01",
    city: "321300",
    mode: "JOINT_ENTITY",
    least: "1000",
  },
};

function searchCases(order: "fit" | "date", prefix: string): Case[] {
  return [1, 2, 3, 4].map((wordCount) => {
    const searches = makeSearches(wordCount);
    return {
      name: `${prefix}${wordCount} word${wordCount === 1 ? "" : "s"}`,
      run: (viewer, call) => read({ order, q: searches(viewer, call) })(viewer),
    };
  });
}

function institutionCases(places: ReadonlyMap<string, ListPlace[]>): Case[] {
  const page = (number: number) => (viewer: Viewer) =>
    places.get(viewer.institutionId ?? "")?.[number];
  const words = makeSearches(1);
  return [
    { name: "by fit, first page", run: read({}) },
    { name: "second page", run: read({}, page(0)) },
    { name: `page ${farPage}`, run: read({}, page(1)) },
    ...Object.entries(filters).map(([name, address]) => ({ name, run: read(address) })),
    {
      name: "one character",
      run: (viewer, call) => read({ q: [..."膜芯囊的晶"][call % 5] ?? "" })(viewer),
    },
    ...searchCases("fit", ""),
    {
      name: "1 word and a city",
      run: (viewer, call) => read({ city: "320500", q: words(viewer, call) })(viewer),
    },
    { name: "all by date, first page", run: read({ order: "date" }) },
    ...searchCases("date", "all by date, "),
  ];
}

/** What everyone reads, whoever they are. */
function publicCases(): Case[] {
  const words = makeSearches(1);
  const list = (address: Record<string, string>) =>
    listPublishedDemands({ filter: publishedFilterSchema.parse(address), pageSize });
  return [
    { name: "public, first page", run: () => list({}) },
    ...Object.entries(filters)
      .filter(([name]) => name !== "closed")
      .map(([name, address]) => ({ name: `public, ${name}`, run: () => list(address) })),
    { name: "public, 1 word", run: (viewer, call) => list({ q: words(viewer, call) }) },
    {
      name: "public, one character",
      run: (_viewer, call) => list({ q: [..."膜芯囊的晶"][call % 5] ?? "" }),
    },
  ];
}

/** Behind which demand the second and the far page begin, for every reader. */
async function readPlaces(): Promise<Map<string, ListPlace[]>> {
  const places = new Map<string, ListPlace[]>();
  const viewers = Object.values(readers).flatMap((reader) =>
    Array.from({ length: calls + warmUpCalls }, (_, call) => reader(call)),
  );
  for (const institutionId of new Set(viewers.map((viewer) => viewer.institutionId ?? ""))) {
    const found: ListPlace[] = [];
    for (const page of [1, farPage - 1]) {
      const [row] = await db().$queryRaw<ListPlace[]>`
        select m.score as position, d.number from "Match" m join "Demand" d on d.id = m."demandId"
        where m."institutionId" = ${institutionId} and m."listState" = 'published'
        order by m.score desc, m."demandId" desc limit 1 offset ${page * pageSize - 1}::int`;
      if (row !== undefined) found.push(row);
    }
    places.set(institutionId, found);
  }
  return places;
}

async function measure({ run }: Case, kind: ReaderKind): Promise<{ times: Times; found: number }> {
  const times: number[] = [];
  let found = 0;
  for (let call = 0; call < warmUpCalls + calls; call += 1) {
    const start = performance.now();
    const { demands } = await run(readers[kind](call), call);
    if (call < warmUpCalls) continue;
    times.push(performance.now() - start);
    found += demands.length;
  }
  return { times: times.sort((a, b) => a - b), found: found / calls };
}

function columns(kind: ReaderKind, times: Times, found: number): Row {
  return {
    [`${kind}: p50 ms`]: percentile(times, 0.5).toFixed(1),
    [`${kind}: p95`]: percentile(times, 0.95).toFixed(1),
    [`${kind}: max`]: percentile(times, 1).toFixed(1),
    [`${kind}: shown`]: found.toFixed(0),
  };
}

async function describeTables(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string; size: string; rows: string }[]>`
    select c.relname as name, pg_size_pretty(pg_relation_size(c.oid)) as size,
      to_char(c.reltuples, 'FM999,999,999') as rows
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'i') and pg_relation_size(c.oid) > 10000000
    order by pg_relation_size(c.oid) desc`;
  return rows.map(({ name, size, rows: count }) => `  ${name}: ${size}, ${count} rows`);
}

async function measureAll(): Promise<Row[]> {
  const places = await readPlaces();
  const rows: Row[] = [];
  for (const each of [...institutionCases(places), ...publicCases()]) {
    const ordinary = await measure(each, "ordinary");
    const large = await measure(each, "large");
    rows.push({
      list: each.name,
      ...columns("ordinary", ordinary.times, ordinary.found),
      ...columns("large", large.times, large.found),
    });
    say(`  ${Object.values(rows.at(-1) ?? {}).join(" | ")}`);
  }
  return rows;
}

/** With the memory for buffers an operator of so large a portal gives: a quarter of a machine of 8 GB. */
async function startWithMemory(folder: string) {
  const first = await startEmbeddedPostgres(folder, "bench-only");
  const client = new Client({ connectionString: first.url });
  await client.connect();
  await client.query("alter system set shared_buffers = '2GB'");
  await client.query("alter system set random_page_cost = 1.1");
  await client.end();
  await first.stop();
  return startEmbeddedPostgres(folder, "bench-only");
}

/**
 * The lists of demands over a million of them with twenty matches each, on a database of its own: the real
 * queries as an officer calls them, each case 200 times, for ordinary institutions and for the largest.
 */
export async function benchLists({ isQuick }: BenchOptions): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-lists-"));
  const postgres = await startWithMemory(folder);
  try {
    provideSettings({ DATABASE_URL: postgres.url });
    await migrate(postgres.url);
    const demandCount = isQuick ? sizes.quick : sizes.full;
    say(`Writing ${demandCount.toLocaleString("en")} demands …`);
    await fillLists(postgres.url, { demandCount, say });
    for (const line of await describeTables()) say(line);
    return await measureAll();
  } finally {
    await closeDb();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
