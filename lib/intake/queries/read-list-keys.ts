import "server-only";
import { z } from "zod";
import { db, type Transaction } from "@/lib/db/client";
import { sql, type Sql } from "@/lib/db/sql";
import { inTransaction } from "@/lib/db/transaction";
import { vectorQuery, type VectorQuery } from "@/lib/text/gram-vector";
import { countMax, countRows, type ListCount } from "../list-page";
import { estimateFound } from "./estimate-found";

/** A demand of a list and what the list is ordered by. */
export type ListKey = { demandId: string; position: number };

/** A list as the database reads it from an index, in its order. */
export type OrderedList = {
  /** Selects `demandId` and `at`, what the list is ordered by, with the conditions given beside its own. */
  rows: (conditions: readonly Sql[]) => Sql;
  /** Whether it is too long to be read through in search of a few demands. */
  isLong: boolean;
  /** The vectors its readers may search. */
  words: "openWords" | "publicWords" | "companyWords";
};

/** The first rows of a list, one more than its page shows where there is one, and how many it has. */
export type ListKeys = { keys: ListKey[]; count: ListCount };

/** Which way of searching is taken, and how far it goes before another one is. */
export type SearchBounds = {
  /** Of no more demands than these, found by their words, the list's are picked. */
  pickedMax: number;
  /** No more than these are gathered before the order is looked at. */
  gatheredMax: number;
  /** A list of no more rows than these is read whole beside what was gathered, by whichever index is best for it. */
  joinedMax: number;
  /** Rows of the list whose words are read one by one, in its order, before reading on is weighed against gathering. */
  readMax: number;
  /** What reading the words of one row costs, in demands gathered from the index. */
  readingCost: number;
};

/** Measured over a million demands: 9 µs for the words of a row, 1.5 µs for a demand of the index, 0.4 µs for a row. */
const measuredBounds: Readonly<Record<"long" | "short", SearchBounds>> = {
  long: {
    pickedMax: 8_500,
    gatheredMax: 8_500,
    joinedMax: 25_000,
    readMax: 6_000,
    readingCost: 6,
  },
  short: {
    pickedMax: 2_500,
    gatheredMax: 22_500,
    joinedMax: 25_000,
    readMax: 1_200,
    readingCost: 6,
  },
};

const positionSchema = z.union([z.number(), z.date().transform((date) => date.getTime())]);
const rowsSchema = z.array(
  z.object({ demandId: z.string(), at: positionSchema, count: z.number() }),
);

/** How far a list is read: to the end of the page, and on as far as is counted. */
type Extent = { shown: number; counted: number };

type Search = SearchBounds & Extent & { list: OrderedList; query: VectorQuery };

/** Rows that are read as far as is counted, of which those of the page leave the database. */
function shownOf(rows: Sql, { shown, counted }: Extent): Sql {
  return sql`with listed as materialized (${rows} limit ${counted}::int)
    select "demandId", at, (select count(*)::int from listed) as count from listed
    order by at desc, "demandId" desc limit ${shown}::int`;
}

function toKeys(rows: z.output<typeof rowsSchema>, { counted }: Extent): ListKeys {
  const [first] = rows;
  return {
    keys: rows.map(({ demandId, at }) => ({ demandId, position: at })),
    count: countRows(first?.count ?? 0, counted),
  };
}

async function readRows(
  tx: Pick<Transaction, "$queryRaw">,
  rows: Sql,
  extent: Extent,
): Promise<ListKeys> {
  return toKeys(rowsSchema.parse(await tx.$queryRaw(shownOf(rows, extent))), extent);
}

function columnOf({ words }: OrderedList): Sql {
  const columns = {
    openWords: sql`"openWords"`,
    publicWords: sql`"publicWords"`,
    companyWords: sql`"companyWords"`,
  };
  return columns[words];
}

/**
 * What the index finds; raw because Prisma has no words for vectors. Single characters beside words are only
 * checked: the index would gather too many.
 */
function candidates({ list, query: { full, indexed } }: Search): Sql {
  const column = columnOf(list);
  if (indexed === null || indexed === full) {
    return sql`select "demandId" from "DemandWords" where ${column} @@ ${full}::tsquery`;
  }
  return sql`select "demandId" from "DemandWords" where ${column} @@ ${indexed}::tsquery
    and (${column} @@ ${full}::tsquery) is true`;
}

/** What is found is joined with the list, in whatever way is best, and ordered then. */
function readJoined(tx: Transaction, asked: Search): Promise<ListKeys> {
  const isFound = sql`"demandId" in (select "demandId" from candidate)`;
  const rows = sql`with candidate as materialized (${candidates(asked)}) ${asked.list.rows([isFound])}`;
  return readRows(tx, rows, asked);
}

/** The list is read in its order as far as is shown, each row looked up in what is found. */
function readInOrder(tx: Transaction, asked: Search): Promise<ListKeys> {
  const isFound = sql`("demandId" in (${candidates(asked)})) is true`;
  return readRows(tx, asked.list.rows([isFound]), asked);
}

const countSchema = z.tuple([z.object({ count: z.number() })]);

/** Rows of the list, from one on, as many as `max`. */
type Stretch = { from: number; max: number };

/** What a stretch of the list holds, and whether there is more to look for. */
async function readStretch(
  tx: Transaction,
  asked: Search,
  { from, max }: Stretch,
): Promise<{ keys: ListKey[]; isEnough: boolean }> {
  const { list, query, shown } = asked;
  const stretch = sql`${list.rows([])} limit ${max}::int offset ${from}::int`;
  const met = sql`select "demandId", at from (${stretch}) listed
    where (select ${columnOf(list)} @@ ${query.full}::tsquery from "DemandWords" words
      where words."demandId" = listed."demandId")
    order by at desc, "demandId" desc`;
  const { keys } = await readRows(tx, met, asked);
  if (keys.length === shown) return { keys, isEnough: true };
  const [{ count }] = countSchema.parse(
    await tx.$queryRaw(sql`select count(*)::int as count from (${stretch}) stretch`),
  );
  return { keys, isEnough: count < max };
}

/** Rows are read in their order, and on while that promises to cost less than gathering; null where it does not. */
async function readAhead(tx: Transaction, asked: Search, found: number): Promise<ListKeys | null> {
  const { shown, readMax, readingCost } = asked;
  const first = await readStretch(tx, asked, { from: 0, max: readMax });
  const toListKeys = (keys: ListKey[]) => ({ keys, count: countRows(keys.length, shown) });
  if (first.isEnough) return toListKeys(first.keys);
  const missing = shown - first.keys.length;
  const needed = Math.ceil((readMax * missing) / Math.max(first.keys.length, 1));
  if (needed * readingCost > found) return null;
  const brief = { ...asked, shown: missing, counted: missing };
  const further = await readStretch(tx, brief, { from: readMax, max: needed * 2 });
  return further.isEnough ? toListKeys([...first.keys, ...further.keys]) : null;
}

async function search(tx: Transaction, asked: Search): Promise<ListKeys> {
  const { list, query, shown, pickedMax, gatheredMax, joinedMax } = asked;
  const sources = { column: columnOf(list), rows: list.rows([]) };
  const { found, listed } = await estimateFound(tx, query, sources);
  // Of single characters the planner knows the commonest pairs alone.
  const isKnown = query.indexed !== null;
  if (isKnown && found <= pickedMax) return readJoined(tx, asked);
  // Counting beyond the page would mean to read on.
  const brief = { ...asked, counted: shown };
  const ahead = isKnown && found <= gatheredMax ? null : await readAhead(tx, brief, found);
  if (ahead !== null) return ahead;
  return list.isLong || listed <= joinedMax ? readJoined(tx, brief) : readInOrder(tx, brief);
}

/**
 * The first rows of a list that hold the typed words.
 *
 * Rare words are asked of the index, common ones of the rows themselves in the order of the list: each way
 * alone takes seconds where the other takes milliseconds.
 */
export async function readListKeys(
  list: OrderedList,
  input: { q: string | undefined; pageSize: number; isCounted: boolean; bounds?: SearchBounds },
): Promise<ListKeys> {
  const { pageSize, isCounted, bounds = measuredBounds[list.isLong ? "long" : "short"] } = input;
  const query = input.q === undefined ? null : vectorQuery(input.q);
  const shown = pageSize + 1;
  const extent = { shown, counted: isCounted ? Math.max(countMax + 1, shown) : shown };
  if (query === null) return readRows(db(), list.rows([]), extent);
  return inTransaction(async (tx) => {
    // The planner takes vectors for cheap to read, though they stand apart; and what an index of words leads to
    // must be remembered row by row.
    await tx.$executeRaw`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
      set_config('work_mem', '32MB', true), set_config('max_parallel_workers_per_gather', '0', true)`;
    return search(tx, { list, query, ...bounds, ...extent });
  });
}
