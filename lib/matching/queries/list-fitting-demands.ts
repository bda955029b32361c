import "server-only";
import { requireInstitutionId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/db/client";
import { toPublished, type PublishedDemand } from "@/lib/intake/published-demand";
import { publishedColumns, toPublishedSource } from "@/lib/intake/published-rows";
import { storedMatchSchema } from "../stored-match";
import type { Fit } from "../views";

/** A published demand in the order of its fit for the viewer's institution. */
export type FittingDemand = { demand: PublishedDemand; fit: Fit };

const columns = {
  score: true,
  band: true,
  criteria: true,
  run: { select: { demand: { select: publishedColumns } } },
} satisfies Prisma.MatchSelect;

const fitSchema = storedMatchSchema.pick({ band: true, criteria: true });

/** Published demands that fit the viewer's own institution, best first; no company is named. */
export async function listFittingDemands(
  viewer: Viewer | null,
  limit: number,
): Promise<FittingDemand[]> {
  const institutionId = requireInstitutionId(requirePermission(viewer, "demand.browse"));
  const matches = await db().match.findMany({
    where: {
      institutionId,
      isCurrent: true,
      band: { not: "none" },
      run: { demand: { state: "published" } },
    },
    select: columns,
    orderBy: [{ score: "desc" }, { demandId: "asc" }],
    take: limit,
  });
  return matches.map(({ run, score, ...match }) => ({
    demand: toPublished(toPublishedSource(run.demand)),
    fit: { score, ...fitSchema.parse(match) },
  }));
}

/** How each of these published demands fits the viewer's own institution; those not ranked are left out. */
export async function listFits(
  viewer: Viewer | null,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Fit>> {
  const institutionId = requireInstitutionId(requirePermission(viewer, "demand.browse"));
  const matches = await db().match.findMany({
    where: {
      institutionId,
      isCurrent: true,
      run: { demand: { state: "published", number: { in: [...numbers] } } },
    },
    select: columns,
  });
  return new Map(
    matches.map(({ run, score, ...match }) => [
      run.demand.number ?? "",
      { score, ...fitSchema.parse(match) },
    ]),
  );
}
