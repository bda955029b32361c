import "server-only";
import { localize, type Locale } from "@/lib/core/locales";
import { db } from "@/lib/db/client";

/** Institutions that can be offered as partners, by name, for a list to choose from. Open to everyone. */
export async function listOfferable(locale: Locale): Promise<{ id: string; name: string }[]> {
  const rows = await db().institution.findMany({
    where: { status: { in: ["active", "unverified", "planned"] } },
    select: { id: true, nameHans: true, nameHant: true, nameEn: true },
  });
  return rows
    .map(({ id, nameHans: zhHans, nameHant: zhHant, nameEn: en }) => ({
      id,
      name: localize({ zhHans, zhHant, en }, locale),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
