import "server-only";
import { requireInstitutionId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/db/client";
import { toPublished, type PublishedDemand } from "@/lib/intake/published-demand";
import { publishedColumns, toPublishedSource } from "@/lib/intake/published-rows";
import { storedMatchSchema } from "../stored-match";
import type { Band } from "../match";

/** A published demand in the order of its fit for the viewer's institution. */
export type FittingDemand = { demand: PublishedDemand; score: number; band: Band };

const columns = {
  score: true,
  band: true,
  criteria: true,
  evidence: true,
  demandId: true,
} satisfies Prisma.MatchSelect;

/** Published demands that fit the viewer's own institution, best first; no company is named. */
export async function listFittingDemands(
  viewer: Viewer | null,
  limit: number,
): Promise<FittingDemand[]> {
  const institutionId = requireInstitutionId(requirePermission(viewer, "demand.browse"));
  const matches = await db().match.findMany({
    where: { institutionId, isCurrent: true, band: { not: "none" } },
    select: columns,
    orderBy: [{ score: "desc" }, { demandId: "asc" }],
  });
  const demands = await db().demand.findMany({
    where: { id: { in: matches.map(({ demandId }) => demandId) }, state: "published" },
    select: { id: true, ...publishedColumns },
  });
  const byId = new Map(demands.map((row) => [row.id, row]));
  return matches
    .flatMap((match) => {
      const row = byId.get(match.demandId);
      if (row === undefined) return [];
      const { band } = storedMatchSchema.parse(match);
      return [{ demand: toPublished(toPublishedSource(row)), score: match.score, band }];
    })
    .slice(0, limit);
}
