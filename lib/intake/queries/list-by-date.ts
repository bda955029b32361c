import "server-only";
import { sql } from "@/lib/db/sql";
import type { ListCount } from "../list-page";
import { writePlace, type ListPlace } from "../list-place";
import type { PublishedDemand } from "../published-demand";
import { all, behind, momentSql, selectionConditions, type ListSelection } from "./list-conditions";
import { readListedDemands } from "./read-listed-demands";
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
  const byId = await readListedDemands(ids, selection.list);
  const demands = ids.flatMap((id) => byId.get(id) ?? []);
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
