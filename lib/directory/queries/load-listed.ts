import "server-only";
import { db } from "@/lib/db/client";
import { entrySchema } from "../entry";
import { toListed, type Listed } from "../listed";

const { status: statusSchema } = entrySchema.shape;

/** One prepared list a process; a change in the database gives it another stamp. */
let kept: { stamp: string; institutions: Listed[] } | null = null;

const columns = {
  record: true,
  status: true,
  techFields: true,
  units: {
    select: { nameHans: true, nameHant: true, nameEn: true, canHans: true, canEn: true },
    orderBy: { position: "asc" },
  },
} as const;

async function readStamp(): Promise<string> {
  const { _count: count, _max: latest } = await db().institution.aggregate({
    _count: true,
    _max: { updatedAt: true },
  });
  return `${count}:${latest.updatedAt?.toISOString() ?? ""}`;
}

/** The whole directory as the list reads it, prepared anew only after a change; open to everyone. */
export async function loadListed(): Promise<readonly Listed[]> {
  const stamp = await readStamp();
  if (kept?.stamp === stamp) return kept.institutions;
  const rows = await db().institution.findMany({ select: columns, orderBy: { id: "asc" } });
  const institutions = rows.map(({ record, status, techFields, units }) =>
    toListed(
      { ...entrySchema.parse(record), status: statusSchema.parse(status) },
      {
        techFields,
        units: units.map((unit) => ({
          name: { zhHans: unit.nameHans, zhHant: unit.nameHant, en: unit.nameEn },
          can: { zhHans: unit.canHans, en: unit.canEn },
        })),
      },
    ),
  );
  kept = { stamp, institutions };
  return institutions;
}
