import "server-only";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { countRows, rowsToRead, type ListCount } from "../list-page";
import { writePlace, type ListPlace } from "../list-place";
import { toPublished, type PublishedDemand } from "../published-demand";
import type { PublishedFilter } from "../published-filter";
import { publishedColumns, toPublishedSource } from "../published-rows";
import { all, behind, momentSql, selectionConditions } from "./list-conditions";
import { readListKeys, type OrderedList } from "./read-list-keys";

/** What is asked of a list of published demands. */
export type PublishedRequest = {
  filter: PublishedFilter;
  /** The last demand of the page before; none for the first page. */
  after?: ListPlace | undefined;
  pageSize: number;
};

/** A page of published demands. */
export type PublishedPage = {
  demands: PublishedDemand[];
  /** The place the next page begins behind, as it stands in the address; null on the last page. */
  next: string | null;
  /** Only told on the first page. */
  count: ListCount | null;
};

/** By date, searched no further than its readers read. */
function byDate({ filter, after }: PublishedRequest, words: OrderedList["words"]): OrderedList {
  const own = [
    ...selectionConditions({ list: "published", filter, since: null }),
    ...behind(sql`"publishedAt"`, after, momentSql),
  ];
  return {
    rows: (conditions) => sql`select "demandId", "publishedAt" as at from "DemandListing"
      where ${all([...own, ...conditions])} order by "publishedAt" desc, "demandId" desc`,
    isLong: true,
    words,
  };
}

async function readDemands(ids: readonly string[]): Promise<PublishedDemand[]> {
  const rows = await db().demand.findMany({
    where: { id: { in: [...ids] }, state: "published" },
    select: { id: true, ...publishedColumns },
  });
  const byId = new Map(rows.map(({ id, ...row }) => [id, toPublished(toPublishedSource(row))]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Published demands by date, for readers who may search these words. The caller authorises. */
export async function listByDate(
  request: PublishedRequest,
  words: OrderedList["words"],
): Promise<PublishedPage> {
  const { filter, after, pageSize } = request;
  const isFirst = after === undefined;
  const { keys, isCountOpen } = await readListKeys(byDate(request, words), {
    q: filter.q,
    limit: rowsToRead(pageSize, isFirst),
    pageSize,
  });
  const demands = await readDemands(keys.slice(0, pageSize).map(({ demandId }) => demandId));
  const last = keys.length > pageSize ? demands.at(-1) : undefined;
  return {
    demands,
    next:
      last === undefined
        ? null
        : writePlace({ position: last.publishedAt.getTime(), number: last.number }),
    count: isFirst ? countRows(keys.length, { pageSize, isCountOpen }) : null,
  };
}

/** Published demands, the newest first; open to everyone, who may search what everyone reads. */
export async function listPublishedDemands(request: PublishedRequest): Promise<PublishedPage> {
  return listByDate(request, "publicWords");
}
