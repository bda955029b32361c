import "server-only";
import { recordVersion, type DirectoryRecord } from "@/lib/directory/record";
import { db, type Prisma } from "@/lib/db/client";
import type { LoadedEngine } from "../queries/load-engine";
import { sourceKinds, type SourceKind } from "../source-kinds";

type Source = { kind: SourceKind; version: string; content: object };

/** What this process has already kept, so that it asks the database once a version. */
const kept = new WeakSet<LoadedEngine>();

/** A record as a ranking reads it: descriptions are for readers and no part of a directory's version. */
function asRanked(record: DirectoryRecord): DirectoryRecord {
  return { ...record, description: null };
}

async function keepMissing(kind: SourceKind, sources: readonly Source[]): Promise<void> {
  const known = await db().matchSource.findMany({
    where: { kind, version: { in: sources.map(({ version }) => version) } },
    select: { version: true },
  });
  const versions = new Set(known.map(({ version }) => version));
  const missing = sources.filter(({ version }) => !versions.has(version));
  if (missing.length === 0) return;
  // Plain JSON: both come from files of the portal that were read through their schemas.
  const data = missing as (Source & { content: Prisma.InputJsonObject })[];
  await db().matchSource.createMany({ data, skipDuplicates: true });
}

/**
 * Keeps the model and the directory of an engine, so that every run of it can be computed again. Of a
 * changed directory only the changed records are written. The records are kept before the list that names them.
 */
export async function keepSources(loaded: LoadedEngine): Promise<void> {
  if (kept.has(loaded)) return;
  const { engine, directoryVersion } = loaded;
  const records = engine.records.map(asRanked).map((record) => ({
    kind: sourceKinds.record,
    version: recordVersion(record),
    content: record,
  }));
  await keepMissing(sourceKinds.record, records);
  const list = { records: records.map(({ version }) => version) };
  await keepMissing(sourceKinds.directory, [
    { kind: sourceKinds.directory, version: directoryVersion, content: list },
  ]);
  await keepMissing(sourceKinds.model, [
    { kind: sourceKinds.model, version: engine.modelKey, content: engine.model },
  ]);
  kept.add(loaded);
}
