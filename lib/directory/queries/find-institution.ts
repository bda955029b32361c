import "server-only";
import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { entrySchema, type Entry } from "../entry";
import { localPartnersOf, outsidePartnersOf } from "../partners";
import {
  maturities,
  type InstitutionDetail,
  type InstitutionLink,
  type PartnerView,
} from "../views";

const maturity = z.enum(maturities);

const { shape } = entrySchema;

const linkColumns = { id: true, nameHans: true, nameHant: true, nameEn: true } as const;

type NameRow = { id: string; nameHans: string; nameHant: string; nameEn: string };

function nameOf(row: NameRow): Localized {
  return { zhHans: row.nameHans, zhHant: row.nameHant, en: row.nameEn };
}

function toLink(row: NameRow): InstitutionLink {
  return { slug: row.id, name: nameOf(row) };
}

/** Every neighbour that the entry or another entry names. */
async function readNeighbours(entry: Entry) {
  const local = localPartnersOf(entry.slug);
  const named = [...entry.hosts, entry.successor ?? entry.slug, ...local.map(({ slug }) => slug)];
  const [rows, parts, predecessors] = await Promise.all([
    db().institution.findMany({ where: { id: { in: named } }, select: linkColumns }),
    db().institution.findMany({
      where: { record: { path: ["hosts"], array_contains: [entry.slug] } },
      select: linkColumns,
      orderBy: [{ status: "asc" }, { nameEn: "asc" }],
    }),
    db().institution.findMany({
      where: { successorId: entry.slug },
      select: linkColumns,
      orderBy: { nameEn: "asc" },
    }),
  ]);
  const links = new Map(rows.map((row) => [row.id, toLink(row)]));
  const inDirectory = local.flatMap(({ slug, toVerify }): PartnerView[] => {
    const link = links.get(slug);
    return link === undefined ? [] : [{ ...link, region: null, toVerify }];
  });
  const outside = outsidePartnersOf(entry.slug).map(({ name, region, toVerify }): PartnerView => ({
    slug: null,
    name,
    region,
    toVerify,
  }));
  return {
    hostLinks: entry.hosts.flatMap((host) => links.get(host) ?? []),
    successorLink: entry.successor === null ? null : (links.get(entry.successor) ?? null),
    parts: parts.map(toLink),
    predecessors: predecessors.map(toLink),
    partners: [...outside, ...inDirectory],
  };
}

/** One entry of the directory with its units and neighbours; null for an unknown slug. Open to everyone. */
export async function findInstitution(slug: string): Promise<InstitutionDetail | null> {
  const row = await db().institution.findUnique({
    where: { id: slug },
    select: {
      record: true,
      status: true,
      techFields: true,
      units: { orderBy: { position: "asc" } },
    },
  });
  if (row === null) return null;
  // The columns beside the entry are what staff may have changed since.
  const entry = { ...entrySchema.parse(row.record), status: shape.status.parse(row.status) };
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
      confidence: shape.confidence.parse(unit.confidence),
      toVerify: unit.toVerify,
    })),
    ...(await readNeighbours(entry)),
  };
}
