import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { sourceKinds } from "../source-kinds";

const listSchema = z.object({ records: z.array(z.string()) });

/** The answers for the pairs of directories asked for last; a rematch asks the same pair for every demand. */
const kept = new Map<string, ReadonlySet<string>>();
const keptMax = 20;

async function readList(version: string): Promise<ReadonlySet<string> | null> {
  const source = await db().matchSource.findUnique({
    where: { kind_version: { kind: sourceKinds.directory, version } },
    select: { content: true },
  });
  return source === null ? null : new Set(listSchema.parse(source.content).records);
}

async function compare(from: string, to: string): Promise<ReadonlySet<string> | null> {
  const [before, after] = await Promise.all([readList(from), readList(to)]);
  if (before === null || after === null) return null;
  const differing = [
    ...[...before].filter((record) => !after.has(record)),
    ...[...after].filter((record) => !before.has(record)),
  ];
  // Raw: only the slug is wanted of records that are long.
  const rows = await db().$queryRaw<{ slug: string }[]>`
    select distinct content->>'slug' as slug from "MatchSource"
    where kind = ${sourceKinds.record} and version = any(${differing}::text[])`;
  return new Set(rows.map(({ slug }) => slug));
}

/**
 * The institutions that are new, gone or altered between two kept directories; null where one of them was
 * not kept, so that nobody can tell.
 */
export async function findChangedInstitutions(
  from: string,
  to: string,
): Promise<ReadonlySet<string> | null> {
  const key = `${from} ${to}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const changed = await compare(from, to);
  if (changed === null) return null;
  const [oldest] = kept.keys();
  if (kept.size >= keptMax && oldest !== undefined) kept.delete(oldest);
  kept.set(key, changed);
  return changed;
}
