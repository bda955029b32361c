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
};

/** Measured over a million demands: of a short list, picked rows are read from where few others are. */
const measuredBounds: Readonly<Record<"long" | "short", SearchBounds>> = {
  long: { pickedMax: 10_000, gatheredMax: 10_000, joinedMax: 25_000, readMax: 6_000 },
  short: { pickedMax: 2_500, gatheredMax: 15_000, joinedMax: 25_000, readMax: 1_200 },
};

/** What reading the words of one row costs beside gathering one demand from the index: 9 µs and 1.5 µs. */
const readingCost = 6;

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

/** What the first rows of the list hold, and whether that is all there is to say. */
async function readAhead(
  tx: Transaction,
  asked: Search,
): Promise<{ found: ListKeys; isEnough: boolean }> {
  const { list, query, shown, readMax } = asked;
  const ahead = sql`${list.rows([])} limit ${readMax}::int`;
  const met = sql`select "demandId", at from (${ahead}) listed
    where (select ${columnOf(list)} @@ ${query.full}::tsquery from "DemandWords" words
      where words."demandId" = listed."demandId")
    order by at desc, "demandId" desc`;
  const found = await readRows(tx, met, asked);
  if (found.keys.length === shown) return { found, isEnough: true };
  const [{ count }] = countSchema.parse(
    await tx.$queryRaw(sql`select count(*)::int as count from (${ahead}) ahead`),
  );
  return { found, isEnough: count < readMax };
}

/** Rows are read on and on while that promises to cost less than gathering; null where it does not. */
async function readCommon(tx: Transaction, asked: Search, found: number): Promise<ListKeys | null> {
  const first = await readAhead(tx, asked);
  if (first.isEnough) return first.found;
  const needed = (asked.readMax * asked.shown) / Math.max(first.found.keys.length, 1);
  if (needed * readingCost > found) return null;
  const further = await readAhead(tx, { ...asked, readMax: Math.ceil(needed * 1.5) });
  return further.isEnough ? further.found : null;
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
  const common = isKnown && found <= gatheredMax ? null : await readCommon(tx, brief, found);
  if (common !== null) return common;
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
