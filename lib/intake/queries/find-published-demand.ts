import "server-only";
import { db } from "@/lib/db/client";
import { toAbstract, type PublishedAbstract } from "../published-demand";
import { publishedColumns, toPublishedSource } from "../published-rows";

/** What everyone may read of one published demand; null for any other number, published or not. */
export async function findPublishedDemand(number: string): Promise<PublishedAbstract | null> {
  const row = await db().demand.findFirst({
    where: { number, state: "published" },
    select: publishedColumns,
  });
  return row === null ? null : toAbstract(toPublishedSource(row));
}
