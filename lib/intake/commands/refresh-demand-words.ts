import "server-only";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { wordsVersion } from "../demand-words";
import { writeDemandWords } from "./write-demand-words";

const columns = {
  id: true,
  number: true,
  title: true,
  companyName: true,
  mainBusiness: true,
  description: true,
  existingBase: true,
  partnerConditions: true,
  partnerWork: true,
} as const;

/** Few enough that one transaction stays short. */
const batchSize = 200;

/**
 * Makes the words of the demands that have none, or have them from an earlier way of making them. Safe to
 * repeat and to run twice at once.
 * @returns how many demands were written
 */
export async function refreshDemandWords(): Promise<number> {
  for (let written = 0; ;) {
    const count = await refreshBatch();
    if (count === 0) return written;
    written += count;
  }
}

async function refreshBatch(): Promise<number> {
  const demands = await db().demand.findMany({
    where: {
      state: { not: "draft" },
      OR: [{ words: null }, { words: { version: { not: wordsVersion } } }],
    },
    select: columns,
    take: batchSize,
  });
  await inTransaction(async (tx) => {
    for (const { id, ...row } of demands) {
      await writeDemandWords(tx, id, {
        number: row.number ?? "",
        title: row.title ?? "",
        companyName: row.companyName ?? "",
        mainBusiness: row.mainBusiness ?? "",
        description: row.description ?? "",
        existingBase: row.existingBase ?? "",
        partnerConditions: row.partnerConditions ?? "",
        partnerWork: row.partnerWork ?? "",
      });
    }
  });
  return demands.length;
}
