import "server-only";
import { z } from "zod";
import { db, type Transaction } from "@/lib/db/client";
import { sql, type Sql } from "@/lib/db/sql";
import { inTransaction } from "@/lib/db/transaction";
import { vectorQuery, type VectorQuery } from "@/lib/text/gram-vector";

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

/** A part of a list, and whether its words were met so often that nobody counted on. */
export type ListKeys = { keys: ListKey[]; isCountOpen: boolean };

/** How far each way of searching goes before another one is taken. */
export type SearchBounds = {
  /** Demands that hold the words, found by the index before the order is looked at. */
  candidatesMax: number;
  /** Rows of the list whose words are read one by one, in its order. */
  readMax: number;
};

const measuredBounds: SearchBounds = { candidatesMax: 8_000, readMax: 3_000 };

const positionSchema = z.union([z.number(), z.date().transform((date) => date.getTime())]);
const rowsSchema = z.array(z.object({ demandId: z.string(), at: positionSchema }));

async function readRows(tx: Pick<Transaction, "$queryRaw">, query: Sql): Promise<ListKey[]> {
  const rows = rowsSchema.parse(await tx.$queryRaw(query));
  return rows.map(({ demandId, at }) => ({ demandId, position: at }));
}

type Search = SearchBounds & { list: OrderedList; query: VectorQuery; limit: number };

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
    return sql`select "demandId" from "DemandListing" where ${column} @@ ${full}::tsquery`;
  }
  return sql`select "demandId" from "DemandListing" where ${column} @@ ${indexed}::tsquery
    and (${column} @@ ${full}::tsquery) is true`;
}

/** A short list is read in its order, each row looked up among the candidates; of a long one they are picked. */
function isCandidate({ isLong }: OrderedList): Sql {
  const isFound = sql`"demandId" in (select "demandId" from candidate)`;
  return isLong ? isFound : sql`(${isFound}) is true`;
}

async function readFound(tx: Transaction, search: Search): Promise<ListKey[]> {
  const { list, limit } = search;
  return readRows(
    tx,
    sql`with candidate as materialized (${candidates(search)})
      ${list.rows([isCandidate(list)])} limit ${limit}::int`,
  );
}

const fewSchema = z.array(
  z.object({ count: z.number(), demandId: z.string().nullable(), at: positionSchema.nullable() }),
);

/** The rows whose words the index finds, where those are few; null where they are not. */
async function readFew(tx: Transaction, search: Search): Promise<ListKey[] | null> {
  const { list, limit, candidatesMax } = search;
  const isFew = sql`(select count from found) <= ${candidatesMax}::int`;
  const rows = fewSchema.parse(
    await tx.$queryRaw(sql`
      with candidate as materialized (${candidates(search)} limit ${candidatesMax + 1}::int),
      found as materialized (select count(*)::int as count from candidate)
      select found.count, listed."demandId", listed.at from found left join lateral (
        ${list.rows([isCandidate(list), isFew])} limit ${limit}::int) listed on true
      order by listed.at desc, listed."demandId" desc`),
  );
  if ((rows[0]?.count ?? 0) > candidatesMax) return null;
  return rows.flatMap(({ demandId, at }) =>
    demandId === null || at === null ? [] : [{ demandId, position: at }],
  );
}

/** What the first rows of the list hold; null where that is not enough and the list goes on. */
async function readAhead(tx: Transaction, search: Search): Promise<ListKey[] | null> {
  const { list, query, limit, readMax } = search;
  const ahead = sql`${list.rows([])} limit ${readMax}::int`;
  const keys = await readRows(
    tx,
    sql`select "demandId", at from (${ahead}) listed
      where (select ${columnOf(list)} @@ ${query.full}::tsquery from "DemandListing" words
        where words."demandId" = listed."demandId")
      order by at desc, "demandId" desc limit ${limit}::int`,
  );
  if (keys.length === limit) return keys;
  const counted = sql`select count(*)::int as count from (${ahead}) ahead`;
  const [row] = z.array(z.object({ count: z.number() })).parse(await tx.$queryRaw(counted));
  return (row?.count ?? 0) < readMax ? keys : null;
}

/**
 * The first rows of a list, at most `limit`, of those that hold the typed words.
 *
 * Rare words are asked of the index, common ones of the rows themselves in the order of the list: each way
 * alone takes seconds where the other takes milliseconds.
 */
export async function readListKeys(
  list: OrderedList,
  input: { q: string | undefined; limit: number; pageSize: number; bounds?: SearchBounds },
): Promise<ListKeys> {
  const { limit, pageSize, bounds = measuredBounds } = input;
  const query = input.q === undefined ? null : vectorQuery(input.q);
  if (query === null) {
    const keys = await readRows(db(), sql`${list.rows([])} limit ${limit}::int`);
    return { keys, isCountOpen: false };
  }
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select set_config('jit', 'off', true)`;
    const search = { list, query, limit, ...bounds };
    const few = query.indexed === null ? null : await readFew(tx, search);
    if (few !== null) return { keys: few, isCountOpen: false };
    // Counting beyond the page would mean to read on.
    const ahead = await readAhead(tx, { ...search, limit: Math.min(limit, pageSize + 1) });
    if (ahead !== null) return { keys: ahead, isCountOpen: ahead.length > pageSize };
    return { keys: await readFound(tx, search), isCountOpen: false };
  });
}
