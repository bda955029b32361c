import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import type { DirectoryRecord } from "@/lib/directory/record";
import type { UnitVector } from "../meaning/nearness";
import { EmbeddingError, type EmbeddingProvider } from "../meaning/provider";
import { unitText } from "../meaning/texts";

type Directory = { records: readonly DirectoryRecord[]; directoryVersion: string };

/** The vectors used last in this process. */
let kept: { key: string; units: readonly UnitVector[] } | null = null;

/** So many texts are embedded and stored at a time: what is done when the provider fails is not lost. */
const storeMax = 96;
const readMax = 500;

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function* slices<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

async function readVectors(provider: string, hashes: readonly string[]) {
  const vectors = new Map<string, Float32Array>();
  for (const some of slices(hashes, readMax)) {
    const rows = await db().unitVector.findMany({
      where: { provider, textHash: { in: some } },
      select: { textHash: true, vector: true },
    });
    // Copied, since a view of 32-bit floats must begin at a multiple of four bytes.
    for (const { textHash, vector } of rows)
      vectors.set(textHash, new Float32Array(Uint8Array.from(vector).buffer));
  }
  return vectors;
}

/** Embeds the texts nobody has embedded yet and keeps their vectors for every process. */
async function addMissing(
  provider: EmbeddingProvider,
  texts: ReadonlyMap<string, string>,
  vectors: Map<string, Float32Array>,
): Promise<void> {
  const missing = [...texts].filter(([hash]) => !vectors.has(hash));
  for (const some of slices(missing, storeMax)) {
    const made = await provider.embed(some.map(([, text]) => text));
    const rows = some.flatMap(([textHash], place) => {
      const vector = made[place];
      if (vector === undefined) return [];
      vectors.set(textHash, vector);
      return [{ provider: provider.name, textHash, vector: new Uint8Array(vector.slice().buffer) }];
    });
    await db().unitVector.createMany({ data: rows, skipDuplicates: true });
  }
}

/** Forgets what is kept of a provider, so that it is asked anew. */
export async function forgetUnitVectors(provider: EmbeddingProvider): Promise<void> {
  kept = null;
  await db().unitVector.deleteMany({ where: { provider: provider.name } });
}

/**
 * The vectors of all units of a directory, from the cache, or from the provider where their texts are new.
 * @throws EmbeddingError, `wrongDimension` where the cache holds vectors of another length than the provider gives
 */
export async function loadUnitVectors(
  provider: EmbeddingProvider,
  { records, directoryVersion }: Directory,
): Promise<readonly UnitVector[]> {
  const key = `${provider.name} ${directoryVersion}`;
  if (kept?.key === key) return kept.units;
  const units = records.flatMap(({ slug, units: own }) =>
    own.map((unit) => {
      const text = unitText(unit);
      return { institution: slug, unit: unit.id, text, hash: hashOf(text) };
    }),
  );
  const texts = new Map(units.map(({ hash, text }) => [hash, text]));
  const vectors = await readVectors(provider.name, [...texts.keys()]);
  await addMissing(provider, texts, vectors);
  const lengths = new Set([...vectors.values()].map(({ length }) => length));
  if (lengths.size > 1) throw new EmbeddingError("wrongDimension");
  const loaded = units.flatMap(({ institution, unit, hash }) => {
    const vector = vectors.get(hash);
    return vector === undefined ? [] : [{ institution, unit, vector }];
  });
  kept = { key, units: loaded };
  return loaded;
}
