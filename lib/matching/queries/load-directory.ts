import "server-only";
import { db } from "@/lib/db/client";
import { recordSchema, versionOf, type DirectoryRecord } from "@/lib/directory/record";

/** The directory as it stands in the database, in the order of its slugs. */
export type LoadedDirectory = { records: readonly DirectoryRecord[]; version: string };

/** One directory a process; a change in the database gives it another stamp. */
let kept: { stamp: string; directory: LoadedDirectory } | null = null;

const columns = {
  record: true,
  status: true,
  techFields: true,
  units: { orderBy: { position: "asc" } },
} as const;

async function readStamp(): Promise<string> {
  const { _count: count, _max: latest } = await db().institution.aggregate({
    _count: true,
    _max: { updatedAt: true },
  });
  return `${count}:${latest.updatedAt?.toISOString() ?? ""}`;
}

async function readRecords(): Promise<DirectoryRecord[]> {
  const rows = await db().institution.findMany({ select: columns, orderBy: { id: "asc" } });
  return rows.map(({ record, status, techFields, units }) =>
    recordSchema.parse({
      // The whole entry is kept as written; the columns beside it are what staff may have changed since.
      ...(record as object),
      status,
      techFields,
      units: units.map((unit) => ({
        id: unit.id,
        name: { zhHans: unit.nameHans, zhHant: unit.nameHant, en: unit.nameEn },
        can: { zhHans: unit.canHans, en: unit.canEn },
        fields: unit.techFields,
        maturity: unit.maturity,
        basis: unit.basis,
        confidence: unit.confidence,
        toVerify: unit.toVerify,
      })),
    }),
  );
}

/** The present directory; read anew only after a change. */
export async function loadDirectory(): Promise<LoadedDirectory> {
  const stamp = await readStamp();
  if (kept?.stamp === stamp) return kept.directory;
  const records = await readRecords();
  const directory = { records, version: versionOf(records) };
  kept = { stamp, directory };
  return directory;
}
