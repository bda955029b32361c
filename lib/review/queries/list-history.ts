import "server-only";
import { z } from "zod";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { requireInCharge } from "../in-charge";

/** One line of a demand's history: who did what, when, and to which institution or for which reason. */
export type HistoryLine = {
  id: string;
  at: Date;
  actorName: string | null;
  action: string;
  /** A code of `declineReasons`, `closeReasons` or `rejectReasons`. */
  reason: string | null;
  institution: Localized | null;
  /** Fields a return asks to change. */
  fields: string[];
};

/** More than any demand gathers in practice; a page shows no more. */
const shownLines = 200;

const detailSchema = z.object({
  reason: z.string().nullish(),
  institution: z.string().nullish(),
  fields: z.array(z.string()).optional(),
});

/**
 * What happened to a demand, newest first; reading contacts is part of it.
 * @throws DomainError `notFound` for drafts and for demands of another city
 */
export async function listHistory(
  viewer: Viewer | null,
  input: { demandId: string },
): Promise<HistoryLine[]> {
  const reviewer = requirePermission(viewer, "demand.review");
  const demand = await db().demand.findUnique({
    where: { id: input.demandId },
    select: { cityCode: true, number: true },
  });
  if (demand === null || demand.number === null) throw new DomainError("notFound");
  requireInCharge(reviewer, demand.cityCode);
  const rows = await db().auditEntry.findMany({
    where: { subjectType: "demand", subjectId: input.demandId, outcome: "done" },
    select: { id: true, at: true, actorName: true, action: true, detail: true },
    orderBy: { id: "desc" },
    take: shownLines,
  });
  const lines = rows.map(({ detail, ...row }) => ({ ...row, ...detailSchema.parse(detail) }));
  const names = await readNames(lines.flatMap(({ institution }) => institution ?? []));
  return lines.map(({ id, at, actorName, action, reason, institution, fields }) => ({
    id: id.toString(),
    at,
    actorName,
    action,
    reason: reason ?? null,
    institution: names.get(institution ?? "") ?? null,
    fields: fields ?? [],
  }));
}

async function readNames(slugs: string[]): Promise<ReadonlyMap<string, Localized>> {
  if (slugs.length === 0) return new Map();
  const rows = await db().institution.findMany({
    where: { id: { in: slugs } },
    select: { id: true, nameHans: true, nameHant: true, nameEn: true },
  });
  return new Map(
    rows.map(({ id, nameHans: zhHans, nameHant: zhHant, nameEn: en }) => [
      id,
      { zhHans, zhHant, en },
    ]),
  );
}
