import "server-only";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { requirePermission, type Viewer } from "../viewer";

/** The directory entries an account can be bound to. */
export async function listInstitutionChoices(
  viewer: Viewer | null,
): Promise<(Localized & { id: string })[]> {
  requirePermission(viewer, "account.manage");
  const rows = await db().institution.findMany({
    select: { id: true, nameHans: true, nameHant: true, nameEn: true },
    orderBy: [{ nameEn: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    zhHans: row.nameHans,
    zhHant: row.nameHant,
    en: row.nameEn,
  }));
}
