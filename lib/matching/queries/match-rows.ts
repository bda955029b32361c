import "server-only";
import { db, type Prisma } from "@/lib/db/client";
import { storedMatchSchema } from "../stored-match";
import type { MatchView } from "../views";

/** What a match's page needs of its row. */
export const matchColumns = {
  institutionId: true,
  rank: true,
  score: true,
  band: true,
  unitId: true,
  criteria: true,
  evidence: true,
  institution: { select: { nameHans: true, nameHant: true, nameEn: true } },
} satisfies Prisma.MatchSelect;

type MatchRow = Prisma.MatchGetPayload<{ select: typeof matchColumns }>;

/** Rows as views; the names of their units are read once for all. */
export async function toMatchViews(rows: readonly MatchRow[]): Promise<MatchView[]> {
  const units = await db().institutionUnit.findMany({
    where: { institutionId: { in: rows.map(({ institutionId }) => institutionId) } },
    select: { id: true, institutionId: true, nameHans: true, nameHant: true, nameEn: true },
  });
  return rows.map((row) => ({
    institutionId: row.institutionId,
    institutionName: nameOf(row.institution),
    rank: row.rank,
    score: row.score,
    unitId: row.unitId,
    unitNames: Object.fromEntries(
      units
        .filter((unit) => unit.institutionId === row.institutionId)
        .map((unit) => [unit.id, nameOf(unit)]),
    ),
    ...storedMatchSchema.parse(row),
  }));
}

function nameOf(row: { nameHans: string; nameHant: string; nameEn: string }) {
  return { zhHans: row.nameHans, zhHant: row.nameHant, en: row.nameEn };
}
