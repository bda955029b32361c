import "server-only";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { entrySchema, type Entry } from "../entry";
import type { InstitutionLink } from "../views";

/** A body that became another or ended. */
export type ChangedInstitution = InstitutionLink & {
  status: Entry["status"];
  successor: InstitutionLink | null;
};

const columns = { id: true, nameHans: true, nameHant: true, nameEn: true } as const;

type NameRow = { id: string; nameHans: string; nameHant: string; nameEn: string };

function toLink(row: NameRow): InstitutionLink {
  const name: Localized = { zhHans: row.nameHans, zhHant: row.nameHant, en: row.nameEn };
  return { slug: row.id, name };
}

/** Those of the named bodies that do not operate as such now, with who carries on. Open to everyone. */
export async function listChangedInstitutions(
  slugs: readonly string[],
): Promise<ChangedInstitution[]> {
  const rows = await db().institution.findMany({
    where: { id: { in: [...slugs] }, status: { in: ["merged", "closed", "superseded"] } },
    select: { ...columns, record: true },
    orderBy: { nameEn: "asc" },
  });
  const entries = rows.map((row) => ({ row, entry: entrySchema.parse(row.record) }));
  const successors = await db().institution.findMany({
    where: { id: { in: entries.flatMap(({ entry }) => entry.successor ?? []) } },
    select: columns,
  });
  return entries.map(({ row, entry }) => {
    const successor = successors.find(({ id }) => id === entry.successor);
    return {
      ...toLink(row),
      status: entry.status,
      successor: successor === undefined ? null : toLink(successor),
    };
  });
}
