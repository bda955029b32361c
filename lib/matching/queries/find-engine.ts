import "server-only";
import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { recordSchema, type DirectoryRecord } from "@/lib/directory/record";
import { createEngine, type Engine } from "../engine";
import { findModelByKey } from "../models/models";
import { modelFromJson, ModelError, type Model } from "../models/model-file";
import { sourceKinds, type SourceKind } from "../source-kinds";

type Reader = Pick<Transaction, "matchSource">;

/** What a run names of an engine. */
export type EngineVersions = { modelVersion: string; directoryVersion: string };

const listSchema = z.object({ records: z.array(z.string()) });

async function readSource(tx: Reader, kind: SourceKind, version: string): Promise<unknown> {
  const source = await tx.matchSource.findUnique({
    where: { kind_version: { kind, version } },
    select: { content: true },
  });
  return source?.content ?? null;
}

async function readModel(tx: Reader, key: string): Promise<Model | null> {
  const delivered = findModelByKey(key);
  if (delivered !== null) return delivered;
  const content = await readSource(tx, sourceKinds.model, key);
  if (content === null) return null;
  try {
    return modelFromJson(content);
  } catch (error) {
    // Kept by a release with other weights: that release can use it, this one cannot.
    if (error instanceof ModelError) return null;
    throw error;
  }
}

async function readDirectory(tx: Reader, version: string): Promise<DirectoryRecord[] | null> {
  const content = await readSource(tx, sourceKinds.directory, version);
  if (content === null) return null;
  const { records: versions } = listSchema.parse(content);
  const sources = await tx.matchSource.findMany({
    where: { kind: sourceKinds.record, version: { in: versions } },
    select: { version: true, content: true },
  });
  const byVersion = new Map(sources.map((source) => [source.version, source.content]));
  const records = versions.flatMap((each) => {
    const record = byVersion.get(each);
    return record === undefined ? [] : [recordSchema.parse(record)];
  });
  return records.length === versions.length ? records : null;
}

/** The engines asked for last; runs in a row mostly stand on the same one. */
const kept = new Map<string, Engine>();
const keptMax = 3;

/** The engine a stored run stands on, made from what was kept of it; null where that cannot be used here. */
export async function findEngine(tx: Reader, versions: EngineVersions): Promise<Engine | null> {
  const key = `${versions.modelVersion} ${versions.directoryVersion}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const model = await readModel(tx, versions.modelVersion);
  const records = await readDirectory(tx, versions.directoryVersion);
  if (model === null || records === null) return null;
  const engine = createEngine(model, records);
  const [oldest] = kept.keys();
  if (kept.size >= keptMax && oldest !== undefined) kept.delete(oldest);
  kept.set(key, engine);
  return engine;
}
