import "server-only";
import { z } from "zod";
import { db, type Transaction } from "@/lib/db/client";
import { sql, type Sql } from "@/lib/db/sql";
import { inTransaction } from "@/lib/db/transaction";
import { vectorQuery, type VectorQuery } from "@/lib/text/gram-vector";
import { countMax, countRows, type ListCount } from "../list-page";

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

/** How far each way of searching goes before another one is taken. */
export type SearchBounds = {
  /** Demands that hold the words, found by the index before the order is looked at. */
  candidatesMax: number;
  /** Rows of the list whose words are read one by one, in its order. */
  readMax: number;
};

const measuredBounds: SearchBounds = { candidatesMax: 8_000, readMax: 3_000 };

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

/** A short list is read in its order, each row looked up among the candidates; of a long one they are picked. */
function isCandidate({ isLong }: OrderedList): Sql {
  const isFound = sql`"demandId" in (select "demandId" from candidate)`;
  return isLong ? isFound : sql`(${isFound}) is true`;
}

async function readFound(tx: Transaction, search: Search): Promise<ListKeys> {
  const { list } = search;
  const rows = sql`with candidate as materialized (${candidates(search)})
    ${list.rows([isCandidate(list)])}`;
  return readRows(tx, rows, search);
}

const fewSchema = z.array(
  z.object({
    found: z.number(),
    demandId: z.string().nullable(),
    at: positionSchema.nullable(),
    count: z.number().nullable(),
  }),
);

/** The rows whose words the index finds, where those are few; null where they are not. */
async function readFew(tx: Transaction, search: Search): Promise<ListKeys | null> {
  const { list, candidatesMax } = search;
  const isFew = sql`(select count from found) <= ${candidatesMax}::int`;
  const shown = shownOf(list.rows([isCandidate(list), isFew]), search);
  const rows = fewSchema.parse(
    await tx.$queryRaw(sql`
      with candidate as materialized (${candidates(search)} limit ${candidatesMax + 1}::int),
      found as materialized (select count(*)::int as count from candidate)
      select found.count as found, shown.* from found left join lateral (${shown}) shown on true
      order by shown.at desc, shown."demandId" desc`),
  );
  if ((rows[0]?.found ?? 0) > candidatesMax) return null;
  return toKeys(
    rows.flatMap(({ demandId, at, count }) =>
      demandId === null || at === null || count === null ? [] : [{ demandId, at, count }],
    ),
    search,
  );
}

const countSchema = z.tuple([z.object({ count: z.number() })]);

/** What the first rows of the list hold; null where that is not enough and the list goes on. */
async function readAhead(tx: Transaction, search: Search): Promise<ListKeys | null> {
  const { list, query, shown, readMax } = search;
  const ahead = sql`${list.rows([])} limit ${readMax}::int`;
  const met = sql`select "demandId", at from (${ahead}) listed
    where (select ${columnOf(list)} @@ ${query.full}::tsquery from "DemandWords" words
      where words."demandId" = listed."demandId")
    order by at desc, "demandId" desc`;
  // Counting beyond the page would mean to read on.
  const found = await readRows(tx, met, { shown, counted: shown });
  if (found.keys.length === shown) return found;
  const [{ count }] = countSchema.parse(
    await tx.$queryRaw(sql`select count(*)::int as count from (${ahead}) ahead`),
  );
  return count < readMax ? found : null;
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
  const { pageSize, isCounted, bounds = measuredBounds } = input;
  const query = input.q === undefined ? null : vectorQuery(input.q);
  const shown = pageSize + 1;
  const extent = { shown, counted: isCounted ? Math.max(countMax + 1, shown) : shown };
  if (query === null) return readRows(db(), list.rows([]), extent);
  return inTransaction(async (tx) => {
    // The planner takes vectors for cheap to read, though they stand apart; and what an index of words leads to
    // must be remembered row by row.
    await tx.$executeRaw`select set_config('enable_seqscan', 'off', true),
      set_config('work_mem', '32MB', true), set_config('jit', 'off', true)`;
    const search = { list, query, ...bounds, ...extent };
    const few = query.indexed === null ? null : await readFew(tx, search);
    return few ?? (await readAhead(tx, search)) ?? (await readFound(tx, search));
  });
}
