import "server-only";
import type { Transaction } from "@/lib/db/client";
import { toAbstract } from "@/lib/intake/published-demand";
import { publishedColumns, toPublishedSource } from "@/lib/intake/published-rows";
import { demandDocument } from "../sources/demands";
import { toDocumentRow } from "./document-rows";

/** Lets a demand be found from the moment it is published; called in the transaction that publishes it. */
export async function indexDemand(tx: Transaction, demandId: string): Promise<void> {
  const row = await tx.demand.findUniqueOrThrow({
    where: { id: demandId, state: "published" },
    select: publishedColumns,
  });
  const document = demandDocument(toAbstract(toPublishedSource(row)));
  const { id, ...columns } = toDocumentRow({ document, demandId });
  await tx.searchDocument.upsert({ where: { id }, create: { id, ...columns }, update: columns });
}
