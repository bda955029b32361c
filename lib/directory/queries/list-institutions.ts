import "server-only";
import { db } from "@/lib/db/client";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { searchGrams } from "@/lib/text/search-grams";
import type { DirectoryFilter } from "../directory-filter";
import { entrySchema } from "../entry";
import type { InstitutionSummary } from "../views";

const columns = {
  id: true,
  nameHans: true,
  nameHant: true,
  nameEn: true,
  abbr: true,
  kind: true,
  status: true,
  techFields: true,
  roles: true,
} as const;

const shape = entrySchema.pick({ kind: true, status: true, services: true });

function codesUnder(field: string): string[] {
  return techFields.items.map((item) => item.code).filter((code) => code.startsWith(field));
}

function whereOf({ q, kind, field }: DirectoryFilter) {
  return {
    AND: [
      ...(q === undefined ? [] : [{ searchGrams: { hasEvery: searchGrams(q) } }]),
      ...(kind === undefined ? [] : [{ kind }]),
      ...(field === undefined ? [] : [{ techFields: { hasSome: codesUnder(field) } }]),
    ],
  };
}

/** Institutions by name (in any script), kind and field, those that operate first; open to everyone. */
export async function listInstitutions(
  filter: DirectoryFilter,
  pageSize: number,
): Promise<{ total: number; institutions: InstitutionSummary[] }> {
  const where = whereOf(filter);
  const [total, rows] = await Promise.all([
    db().institution.count({ where }),
    db().institution.findMany({
      where,
      select: columns,
      // “active” comes first in the alphabet of the states.
      orderBy: [{ status: "asc" }, { nameEn: "asc" }, { id: "asc" }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const institutions = rows.map((row) => ({
    slug: row.id,
    name: { zhHans: row.nameHans, zhHant: row.nameHant, en: row.nameEn },
    abbr: row.abbr,
    ...shape.parse({ kind: row.kind, status: row.status, services: row.roles }),
    fields: [...new Set(row.techFields.map((code) => code.slice(0, 2)))].sort(),
  }));
  return { total, institutions };
}
