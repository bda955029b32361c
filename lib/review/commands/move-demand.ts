import "server-only";
import { recordAudit, type AuditEvent } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import type { Transaction } from "@/lib/db/client";
import { nextState, type DemandState, type MoveAction } from "@/lib/intake/moves";
import { requireInCharge } from "../in-charge";

/** What every move of a reviewer is told: which demand, as they saw it, and the idempotency key. */
export type MoveInput = { key: string; demandId: string; version: number };

type MoveEffect = {
  /** Columns the move writes beside the state. */
  data?: Record<string, string | Date | null>;
  detail?: AuditEvent["detail"];
  /** What else happens in the same transaction. */
  also?: (tx: Transaction, moment: Date) => Promise<void>;
};

/**
 * Makes one reviewer's move on a demand, in one transaction with its audit row.
 * @throws DomainError `forbidden`, `notFound` (also for another city's demand), `closed` when the table of
 * moves does not allow it, `stale` when the demand changed since the reviewer saw it
 */
export async function moveDemand(
  viewer: Viewer | null,
  input: MoveInput & { action: MoveAction },
  effect: (reviewer: Viewer, moment: Date) => MoveEffect,
): Promise<{ demandId: string; state: DemandState }> {
  const reviewer = requirePermission(viewer, "demand.decide");
  const command = `demand.${input.action}`;
  return runOnce(reviewer, { key: input.key, command }, async (tx) => {
    const demand = await readDemand(tx, reviewer, input.demandId);
    const isHolder = demand.claimedById === reviewer.id;
    const state = nextState({ state: demand.state, role: "reviewer", isHolder }, input.action);
    if (state === null) throw new DomainError("closed", [input.action]);
    const moment = now();
    const { data, detail, also } = effect(reviewer, moment);
    const written = await tx.demand.updateMany({
      where: { id: demand.id, version: input.version, state: demand.state },
      data: { ...data, state, version: { increment: 1 }, stateSince: moment },
    });
    if (written.count !== 1) throw new DomainError("stale");
    await also?.(tx, moment);
    await recordAudit(tx, reviewer, {
      action: command,
      subjectType: "demand",
      subjectId: demand.id,
      detail: { from: demand.state, to: state, ...detail },
    });
    return { demandId: demand.id, state };
  });
}

async function readDemand(tx: Transaction, reviewer: Viewer, demandId: string) {
  const demand = await tx.demand.findUnique({
    where: { id: demandId },
    select: { id: true, state: true, claimedById: true, cityCode: true },
  });
  if (demand === null || demand.state === "draft") throw new DomainError("notFound");
  requireInCharge(reviewer, demand.cityCode);
  return demand;
}
