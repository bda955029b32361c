import "server-only";
import { db } from "@/lib/db/client";
import { toPublished, type PublishedDemand } from "../published-demand";
import type { PublishedFilter } from "../published-filter";
import { publishedColumns, toPublishedSource } from "../published-rows";

/**
 * Published demands, the newest first; open to everyone. There is no search by words here: the search
 * index of a demand also holds the company's name, and a hit would give it away.
 */
export async function listPublishedDemands(
  filter: Pick<PublishedFilter, "field" | "city" | "page">,
  pageSize: number,
): Promise<{ total: number; demands: PublishedDemand[] }> {
  const where = {
    state: "published" as const,
    ...(filter.field === undefined ? {} : { techField: { startsWith: filter.field } }),
    ...(filter.city === undefined ? {} : { cityCode: filter.city }),
  };
  const [total, rows] = await Promise.all([
    db().demand.count({ where }),
    db().demand.findMany({
      where,
      select: publishedColumns,
      orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { total, demands: rows.map((row) => toPublished(toPublishedSource(row))) };
}
