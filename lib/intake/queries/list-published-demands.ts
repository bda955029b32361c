import "server-only";
import type { ListPlace } from "../list-place";
import type { PublishedFilter } from "../published-filter";
import { listByDate, type DatePage } from "./list-by-date";

/**
 * Published demands, the newest first; open to everyone. A search looks at what everyone reads and at nothing
 * else: a hit in any other text would give it away.
 */
export async function listPublishedDemands(request: {
  filter: PublishedFilter;
  after?: ListPlace | undefined;
  pageSize: number;
}): Promise<DatePage> {
  const { filter, ...page } = request;
  const selection = { list: "published" as const, filter, since: null };
  return listByDate({ ...page, selection, words: "publicWords" });
}
