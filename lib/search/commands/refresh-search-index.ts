import "server-only";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { entrySchema } from "@/lib/directory/entry";
import { toAbstract } from "@/lib/intake/published-demand";
import { publishedColumns, toPublishedSource } from "@/lib/intake/published-rows";
import { documentId } from "../documents";
import { demandDocument } from "../sources/demands";
import { institutionDocument } from "../sources/institutions";
import { profileDocuments } from "../sources/profile";
import { documentHash, toDocumentRow, type Indexed } from "./document-rows";

/** Documents by what became of them. */
export type RefreshResult = { written: number; removed: number; unchanged: number };

/** Few enough that one transaction stays short. */
const batchSize = 100;

async function readInstitutions(): Promise<Indexed[]> {
  const rows = await db().institution.findMany({
    select: { record: true, units: { orderBy: { position: "asc" } } },
  });
  return rows.map(({ record, units }) => {
    const listed = units.map((unit) => ({
      name: { zhHans: unit.nameHans, zhHant: unit.nameHant, en: unit.nameEn },
      can: { zhHans: unit.canHans, en: unit.canEn },
    }));
    return { document: institutionDocument(entrySchema.parse(record), listed), demandId: null };
  });
}

async function readDemands(): Promise<Indexed[]> {
  const rows = await db().demand.findMany({
    where: { state: "published" },
    select: { id: true, ...publishedColumns },
  });
  return rows.map(({ id, ...row }) => ({
    document: demandDocument(toAbstract(toPublishedSource(row))),
    demandId: id,
  }));
}

async function writeBatch(batch: readonly Indexed[]): Promise<void> {
  const data = batch.map(toDocumentRow);
  await inTransaction(async (tx) => {
    await tx.searchDocument.deleteMany({ where: { id: { in: data.map(({ id }) => id) } } });
    // Another instance that starts at the same moment writes the same.
    await tx.searchDocument.createMany({ data, skipDuplicates: true });
  });
}

/**
 * Brings the search in line with the profile, the directory and the published demands as they stand now;
 * writes only what has changed, so it is safe and quick to repeat.
 */
export async function refreshSearchIndex(): Promise<RefreshResult> {
  const profile = profileDocuments().map((document) => ({ document, demandId: null }));
  const wanted = [...profile, ...(await readInstitutions()), ...(await readDemands())];
  const stored = await db().searchDocument.findMany({ select: { id: true, hash: true } });
  const hashOf = new Map(stored.map(({ id, hash }) => [id, hash]));
  const changed = wanted.filter(
    (each) => hashOf.get(documentId(each.document)) !== documentHash(each),
  );
  for (let at = 0; at < changed.length; at += batchSize) {
    await writeBatch(changed.slice(at, at + batchSize));
  }
  const known = new Set(wanted.map(({ document }) => documentId(document)));
  const gone = stored.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  await db().searchDocument.deleteMany({ where: { id: { in: gone } } });
  return {
    written: changed.length,
    removed: gone.length,
    unchanged: wanted.length - changed.length,
  };
}
