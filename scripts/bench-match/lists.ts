import { Client } from "pg";
import { provideSettings } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import {
  calls,
  listCases,
  readerOf,
  readPlaces,
  type ListCase,
  type ReaderKind,
} from "./list-cases";
import { fillLists } from "./list-rows";
import { openListServer, watchServer, type ListServer, type Watch } from "./list-server";
import type { BenchOptions, Row } from "./part";
import { percentile, type Times } from "./timing";

const sizes = { full: 1_000_000, quick: 50_000 };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

type Measured = Record<"database" | "cpu" | "whole", Times> & { found: number };

/** What a list costs its readers in turn. */
async function measure(watch: Watch, { read }: ListCase, kind: ReaderKind): Promise<Measured> {
  const [database, cpu, whole]: [number[], number[], number[]] = [[], [], []];
  let found = 0;
  for (let call = 0; call < calls; call += 1) {
    const before = await watch.read();
    const start = performance.now();
    const { demands } = await read(readerOf(kind, call), call);
    whole.push(performance.now() - start);
    const after = await watch.read();
    database.push(after.ms - before.ms);
    cpu.push(after.cpuMs - before.cpuMs);
    found += demands.length;
  }
  const sorted = (times: number[]) => times.sort((a, b) => a - b);
  return {
    database: sorted(database),
    cpu: sorted(cpu),
    whole: sorted(whole),
    found: found / calls,
  };
}

function figures(times: Times, shares: readonly number[]): string {
  return shares.map((share) => percentile(times, share).toFixed(1)).join(" / ");
}

/** The same calls twice: what they read lies on the disk or in the system's memory at first, then in the database's. */
export async function measureTwice(watch: Watch, each: ListCase, kind: ReaderKind): Promise<Row> {
  const first = await measure(watch, each, kind);
  const again = await measure(watch, each, kind);
  return {
    list: each.name,
    reader: kind,
    shown: first.found.toFixed(0),
    "first time: p50 / p95 ms": figures(first.database, [0.5, 0.95]),
    "again: p50 / p95 / max ms": figures(again.database, [0.5, 0.95, 1]),
    "its CPU: p50 / p95 ms": figures(again.cpu, [0.5, 0.95]),
    "whole call: p50 / p95 ms": figures(again.whole, [0.5, 0.95]),
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

async function measureAll(watchUrl: string): Promise<Row[]> {
  const watch = await watchServer(watchUrl);
  const rows: Row[] = [];
  for (const each of listCases(await readPlaces())) {
    for (const kind of each.kinds) {
      const row = await measureTwice(watch, each, kind);
      rows.push(row);
      say(`  ${Object.values(row).join(" | ")}`);
    }
  }
  await watch.close();
  return rows;
}

const markOf = (demandCount: number) => `filled with ${demandCount} demands`;

async function isFilled(url: string, demandCount: number): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ mark: string | null }>(
    "select obj_description('public'::regnamespace) as mark",
  );
  await client.end();
  return rows[0]?.mark === markOf(demandCount);
}

/** Fills the database from nothing, unless an earlier run has; a mark at the end tells. */
async function fill(server: ListServer, demandCount: number): Promise<ListServer> {
  const loading = await server.restart("loading");
  const client = new Client({ connectionString: loading.url });
  await client.connect();
  await client.query("drop schema public cascade; create schema public");
  await migrate(loading.url);
  say(`Writing ${demandCount.toLocaleString("en")} demands …`);
  await fillLists(loading.url, { demandCount, say });
  await client.query(`comment on schema public is '${markOf(demandCount)}'`);
  await client.end();
  return loading.restart("measured");
}

/**
 * The lists of demands over a million of them with twenty matches each, on a database of its own: the real
 * queries as an officer calls them, each case 200 times, for ordinary institutions and for the largest.
 */
export async function benchLists({ isQuick, keep }: BenchOptions): Promise<readonly Row[]> {
  const demandCount = isQuick ? sizes.quick : sizes.full;
  let server = await openListServer(keep);
  try {
    if (await isFilled(server.url, demandCount)) await migrate(server.url);
    else server = await fill(server, demandCount);
    provideSettings({ DATABASE_URL: server.url });
    for (const line of await describeTables()) say(line);
    return await measureAll(server.watchUrl);
  } finally {
    await closeDb();
    await server.close();
  }
}
