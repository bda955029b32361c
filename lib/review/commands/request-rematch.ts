import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { addJob } from "@/lib/db/add-job";
import { requireInCharge } from "../in-charge";

/**
 * Asks for a demand to be matched again; where nothing changed since the last matching, that one stays.
 * @throws DomainError `forbidden`, `notFound`
 */
export async function requestRematch(
  viewer: Viewer | null,
  input: { key: string; demandId: string },
): Promise<{ demandId: string }> {
  const reviewer = requirePermission(viewer, "match.decide");
  const { key, demandId } = input;
  return runOnce(reviewer, { key, command: "match.ask" }, async (tx) => {
    const demand = await tx.demand.findUnique({
      where: { id: demandId },
      select: { cityCode: true, state: true },
    });
    if (demand === null || demand.state === "draft") throw new DomainError("notFound");
    requireInCharge(reviewer, demand.cityCode);
    await addJob(tx, "run-matching", { payload: { demandId, cause: "asked" }, key: demandId });
    await recordAudit(tx, reviewer, {
      action: "match.asked",
      subjectType: "demand",
      subjectId: demandId,
    });
    return { demandId };
  });
}
