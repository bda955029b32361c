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
    insert into "DemandWords" ("demandId", "companyWords", "openWords", "publicWords", version)
    values (${demandId}, array_to_tsvector(${words.company}::text[]),
      array_to_tsvector(${words.open}::text[]), array_to_tsvector(${words.public}::text[]),
      ${wordsVersion}::int)
    on conflict ("demandId") do update set ("companyWords", "openWords", "publicWords", version) =
      (excluded."companyWords", excluded."openWords", excluded."publicWords", excluded.version)`;
}
