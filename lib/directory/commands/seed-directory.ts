import "server-only";
import { log } from "@/lib/core/log";
import { addJob } from "@/lib/db/add-job";
import type { Prisma, Transaction } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { entrySchema } from "../entry";
import { directoryRecords, recordVersion, type DirectoryRecord } from "../record";

/** Rows by what became of them. */
export type SeedResult = {
  /** New, changed or withdrawn. */
  written: number;
  unchanged: number;
  /** The slugs of those edited by hand, so left alone. */
  kept: string[];
};

/** A directory many times as large as the delivered one is written within this time. */
const timeout = 120_000;

/** Stands for the seed of a row that no longer is in it. */
const withdrawnHash = "withdrawn";

function toRow(record: DirectoryRecord) {
  const { abbr, zhHans, zhHant, en } = record.names;
  return {
    kind: record.kind,
    status: record.status,
    nameHans: zhHans,
    nameHant: zhHant,
    nameEn: en,
    abbr,
    successorId: record.successor,
    techFields: record.techFields,
    roles: record.services,
    record: entrySchema.parse(record),
    seedHash: recordVersion(record),
  } satisfies Omit<Prisma.InstitutionCreateManyInput, "id">;
}

function toUnitRows({ slug, units }: DirectoryRecord): Prisma.InstitutionUnitCreateManyInput[] {
  return units.map(({ name, can, fields, ...unit }, position) => ({
    ...unit,
    institutionId: slug,
    position,
    nameHans: name.zhHans,
    nameHant: name.zhHant,
    nameEn: name.en,
    canHans: can.zhHans,
    canEn: can.en,
    techFields: fields,
  }));
}

const stored = { id: true, seedHash: true, editedAt: true, record: true } as const;
type StoredRow = Prisma.InstitutionGetPayload<{ select: typeof stored }>;

/** Writes over a row unless someone edits it at this moment; tells whether it did. */
async function replace(
  tx: Transaction,
  id: string,
  data: Prisma.InstitutionUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.institution.updateMany({
    where: { id, editedAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

async function replaceChanged(tx: Transaction, changed: DirectoryRecord[]): Promise<number> {
  const replaced: DirectoryRecord[] = [];
  for (const record of changed) {
    if (await replace(tx, record.slug, toRow(record))) replaced.push(record);
  }
  const institutionId = { in: replaced.map((record) => record.slug) };
  await tx.institutionUnit.deleteMany({ where: { institutionId } });
  await tx.institutionUnit.createMany({ data: replaced.flatMap(toUnitRows) });
  return replaced.length;
}

async function insertNew(tx: Transaction, added: DirectoryRecord[]): Promise<number> {
  const data = added.map((record) => ({ id: record.slug, ...toRow(record) }));
  await tx.institution.createMany({ data });
  await tx.institutionUnit.createMany({ data: added.flatMap(toUnitRows) });
  return added.length;
}

async function withdraw(tx: Transaction, rows: StoredRow[]): Promise<number> {
  let withdrawn = 0;
  for (const row of rows) {
    const record = { ...entrySchema.parse(row.record), status: "superseded" as const };
    const data = { status: record.status, record, seedHash: withdrawnHash };
    if (await replace(tx, row.id, data)) withdrawn += 1;
  }
  return withdrawn;
}

/**
 * Brings the directory's rows in line with a directory, mostly the one the portal is delivered with; safe to repeat.
 * Rows edited by hand stay as they are and are named in the answer and in the log. Matches and accounts
 * may point at a body that is no longer delivered, so its row is not deleted: it is marked superseded, and so
 * no longer offered. Any change asks for all demands to be matched anew.
 */
export async function seedDirectory(
  records: readonly DirectoryRecord[] = directoryRecords(),
): Promise<SeedResult> {
  const result = await inTransaction(
    async (tx) => {
      const rows = await tx.institution.findMany({ select: stored });
      const byId = new Map(rows.map((row) => [row.id, row]));
      const slugs = new Set(records.map((record) => record.slug));
      const added = records.filter((record) => !byId.has(record.slug));
      const changed = records.filter((record) => {
        const row = byId.get(record.slug);
        return row?.editedAt === null && row.seedHash !== recordVersion(record);
      });
      const gone = rows.filter(
        (row) => !slugs.has(row.id) && row.editedAt === null && row.seedHash !== withdrawnHash,
      );
      const written =
        (await insertNew(tx, added)) +
        (await replaceChanged(tx, changed)) +
        (await withdraw(tx, gone));
      if (written > 0) {
        await addJob(tx, "rematch-all", {
          payload: { cause: "directoryChanged" },
          key: "directoryChanged",
        });
      }
      const kept = rows.flatMap((row) => (row.editedAt === null ? [] : [row.id])).sort();
      return { written, kept, unchanged: rows.length + added.length - written - kept.length };
    },
    { timeout },
  );
  if (result.written + result.kept.length > 0) log().info(result, "directory seeded");
  return result;
}
