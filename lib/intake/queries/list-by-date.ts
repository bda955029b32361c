import "server-only";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import type { ListCount } from "../list-page";
import { writePlace, type ListPlace } from "../list-place";
import { toPublished, type PublishedDemand } from "../published-demand";
import { publishedColumns, toPublishedSource } from "../published-rows";
import { all, behind, momentSql, selectionConditions, type ListSelection } from "./list-conditions";
import { readListKeys, type OrderedList } from "./read-list-keys";

/** What is asked of a list of demands. */
export type DateRequest = {
  selection: ListSelection;
  /** The last demand of the page before; none for the first page. */
  after?: ListPlace | undefined;
  pageSize: number;
  /** What its readers may search. */
  words: OrderedList["words"];
};

/** A page of demands by date. */
export type DatePage = {
  demands: PublishedDemand[];
  /** The place the next page begins behind, as it stands in the address; null on the last page. */
  next: string | null;
  /** Only told on the first page. */
  count: ListCount | null;
};

function byDate({ selection, after, words }: DateRequest): OrderedList {
  const own = [...selectionConditions(selection), ...behind(sql`"publishedAt"`, after, momentSql)];
  return {
    rows: (conditions) => sql`select "demandId", "publishedAt" as at from "DemandListing"
      where ${all([...own, ...conditions])} order by "publishedAt" desc, "demandId" desc`,
    isLong: true,
    words,
  };
}

async function readDemands(
  ids: readonly string[],
  { list }: ListSelection,
): Promise<PublishedDemand[]> {
  const rows = await db().demand.findMany({
    where: { id: { in: [...ids] }, state: list },
    select: { id: true, ...publishedColumns },
  });
  const byId = new Map(rows.map(({ id, ...row }) => [id, toPublished(toPublishedSource(row))]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Demands that were published, the newest first. The caller authorises. */
export async function listByDate(request: DateRequest): Promise<DatePage> {
  const { selection, after, pageSize } = request;
  const isFirst = after === undefined;
  const { keys, count } = await readListKeys(byDate(request), {
    q: selection.filter.q,
    pageSize,
    isCounted: isFirst,
  });
  const ids = keys.slice(0, pageSize).map(({ demandId }) => demandId);
  const demands = await readDemands(ids, selection);
  const last = keys.length > pageSize ? demands.at(-1) : undefined;
  return {
    demands,
    next:
      last === undefined
        ? null
        : writePlace({ position: last.publishedAt.getTime(), number: last.number }),
    count: isFirst ? count : null,
  };
}
