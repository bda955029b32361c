import "server-only";
import { db } from "@/lib/db/client";
import { toPublished, type PublishedDemand } from "../published-demand";
import { publishedColumns, toPublishedSource } from "../published-rows";
import type { ListState } from "./list-conditions";

/** Demands of a list by their identifiers; those that have left it meanwhile are missing. The caller authorises. */
export async function readListedDemands(
  ids: readonly string[],
  state: ListState,
): Promise<ReadonlyMap<string, PublishedDemand>> {
  const rows = await db().demand.findMany({
    where: { id: { in: [...ids] }, state },
    select: { id: true, ...publishedColumns },
  });
  return new Map(rows.map(({ id, ...row }) => [id, toPublished(toPublishedSource(row))]));
}
