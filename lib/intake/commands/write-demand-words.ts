import "server-only";
import type { Transaction } from "@/lib/db/client";
import { demandWords, wordsVersion, type WordSource } from "../demand-words";

/**
 * Makes a submitted demand found by its words; called in the transaction that changes them. Raw because Prisma
 * does not know vectors.
 */
export async function writeDemandWords(
  tx: Pick<Transaction, "$executeRaw">,
  demandId: string,
  source: WordSource,
): Promise<void> {
  const words = demandWords(source);
  await tx.$executeRaw`
    update "DemandListing" set
      "companyWords" = array_to_tsvector(${words.company}::text[]),
      "openWords" = array_to_tsvector(${words.open}::text[]),
      "publicWords" = array_to_tsvector(${words.public}::text[]),
      "wordsVersion" = ${wordsVersion}::int
    where "demandId" = ${demandId}`;
}
