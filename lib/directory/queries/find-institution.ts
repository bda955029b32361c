import "server-only";
import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { entrySchema } from "../entry";
import { maturities, type InstitutionDetail, type InstitutionLink } from "../views";

const maturity = z.enum(maturities);

const linkColumns = { id: true, nameHans: true, nameHant: true, nameEn: true } as const;

type NameRow = { id: string; nameHans: string; nameHant: string; nameEn: string };

function nameOf(row: NameRow): Localized {
  return { zhHans: row.nameHans, zhHant: row.nameHant, en: row.nameEn };
}

function toLink(row: NameRow): InstitutionLink {
  return { slug: row.id, name: nameOf(row) };
}

/** One entry of the directory with its units and neighbours; null for an unknown slug. Open to everyone. */
export async function findInstitution(slug: string): Promise<InstitutionDetail | null> {
  const row = await db().institution.findUnique({
    where: { id: slug },
    select: { record: true, techFields: true, units: { orderBy: { position: "asc" } } },
  });
  if (row === null) return null;
  const entry = entrySchema.parse(row.record);
  const wanted = entry.successor === null ? entry.hosts : [...entry.hosts, entry.successor];
  const [neighbours, parts] = await Promise.all([
    db().institution.findMany({ where: { id: { in: wanted } }, select: linkColumns }),
    db().institution.findMany({
      where: { record: { path: ["hosts"], array_contains: [slug] } },
      select: linkColumns,
      orderBy: [{ status: "asc" }, { nameEn: "asc" }],
    }),
  ]);
  const links = neighbours.map(toLink);
  return {
    ...entry,
    techFields: row.techFields,
    units: row.units.map((unit) => ({
      id: unit.id,
      name: nameOf(unit),
      can: { zhHans: unit.canHans, en: unit.canEn },
      techFields: unit.techFields,
      maturity: maturity.parse(unit.maturity),
      basis: unit.basis,
      toVerify: unit.toVerify,
    })),
    hostLinks: links.filter((link) => entry.hosts.includes(link.slug)),
    successorLink: links.find((link) => link.slug === entry.successor) ?? null,
    parts: parts.map(toLink),
  };
}
