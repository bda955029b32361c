import "server-only";
import { db } from "@/lib/db/client";
import { toPublished, type PublishedDemand } from "@/lib/intake/published-demand";
import { publishedColumns, toPublishedSource } from "@/lib/intake/published-rows";

/** Fits that may stand in the open beside an institution's name. */
const openBands = ["strong", "good"];

/**
 * Published demands that fit an institution of the directory, best first. Open to everyone, so neither scores
 * nor reasons are told, and pairs the staff turned down are left out; no company is named.
 */
export async function listDemandsForInstitution(
  institutionId: string,
  limit: number,
): Promise<PublishedDemand[]> {
  const rejected = await db().matchDecision.findMany({
    where: { institutionId, decision: "rejected" },
    select: { demandId: true },
  });
  const matches = await db().match.findMany({
    where: {
      institutionId,
      listState: "published",
      band: { in: openBands },
      demandId: { notIn: rejected.map(({ demandId }) => demandId) },
      institution: { status: { in: ["active", "unverified"] } },
    },
    select: { run: { select: { demand: { select: publishedColumns } } } },
    orderBy: [{ score: "desc" }, { demandId: "desc" }],
    take: limit,
  });
  return matches.map(({ run }) => toPublished(toPublishedSource(run.demand)));
}
