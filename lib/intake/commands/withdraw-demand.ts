import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { nextState } from "../moves";
import { getOwnDemand } from "../queries/get-own-demand";

/**
 * Withdraws a demand that was submitted; it stays readable for the company and leaves every list.
 * @throws DomainError `notFound`, `closed` when it has ended already, `stale` when it changed meanwhile
 */
export async function withdrawDemand(
  viewer: Viewer | null,
  input: { key: string; demandId: string; version: number },
): Promise<{ demandId: string }> {
  const author = requirePermission(viewer, "demand.write");
  return runOnce(author, { key: input.key, command: "demand.withdraw" }, async (tx) => {
    const demand = await getOwnDemand(author, input, tx);
    const state = nextState({ state: demand.state, role: "company", isHolder: false }, "withdraw");
    if (state === null) throw new DomainError("closed");
    const written = await tx.demand.updateMany({
      where: { id: demand.id, version: input.version, state: demand.state },
      data: {
        state,
        closeReason: "withdrawn",
        version: { increment: 1 },
        stateSince: now(),
      },
    });
    if (written.count !== 1) throw new DomainError("stale");
    await recordAudit(tx, author, {
      action: "demand.withdraw",
      subjectType: "demand",
      subjectId: demand.id,
      detail: { from: demand.state, to: state },
    });
    return { demandId: demand.id };
  });
}
