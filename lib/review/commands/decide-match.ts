import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/transaction";
import { findFeatures } from "@/lib/matching/queries/find-features";
import { requireInCharge } from "../in-charge";
import { parseReason, rejectReasons } from "../reasons";

export type MatchDecisionInput = {
  key: string;
  demandId: string;
  institutionId: string;
  /** The version of the decision the reviewer saw; 0 where there was none. */
  decisionVersion: number;
};

type Decision = {
  decision: "confirmed" | "rejected" | "added";
  reason: string | null;
  note: string;
};

/** Confirms a suggested institution for a demand. */
export async function confirmMatch(viewer: Viewer | null, input: MatchDecisionInput) {
  return decide(viewer, input, { decision: "confirmed", reason: null, note: "" });
}

/**
 * Rejects a suggested institution with one of the known reasons.
 * @throws InvalidError for an unknown reason
 */
export async function rejectMatch(
  viewer: Viewer | null,
  input: MatchDecisionInput & { reason: unknown; note: unknown },
) {
  const { reason, note } = parseReason(rejectReasons, input);
  return decide(viewer, input, { decision: "rejected", reason, note });
}

/** Adds an institution the engine did not suggest. */
export async function addMatch(
  viewer: Viewer | null,
  input: MatchDecisionInput & { note?: string },
) {
  return decide(viewer, input, { decision: "added", reason: null, note: input.note ?? "" });
}

/**
 * Stores a decision with the features of the match at this moment; deciding again replaces it, but never
 * over a colleague's decision the reviewer has not seen.
 * @throws DomainError `forbidden`, `notFound`, `closed` outside the review, `stale`
 */
async function decide(viewer: Viewer | null, input: MatchDecisionInput, decision: Decision) {
  const reviewer = requirePermission(viewer, "match.decide");
  const { key, demandId, institutionId } = input;
  return runOnce(reviewer, { key, command: "match.decide" }, async (tx) => {
    const runId = await requireOpenDemand(tx, reviewer, demandId);
    await requireOfferable(tx, institutionId);
    const data = {
      ...decision,
      runId,
      features: await readFeatures(tx, runId, institutionId),
      decidedById: reviewer.id,
      decidedByName: reviewer.name,
      decidedAt: now(),
    };
    await writeDecision(tx, input, data);
    await recordAudit(tx, reviewer, {
      action: `match.${decision.decision}`,
      subjectType: "demand",
      subjectId: demandId,
      detail: { institution: institutionId, reason: decision.reason },
    });
    return { demandId, institutionId, decision: decision.decision };
  });
}

async function requireOpenDemand(tx: Transaction, reviewer: Viewer, demandId: string) {
  const demand = await tx.demand.findUnique({
    where: { id: demandId },
    select: { state: true, cityCode: true, currentRunId: true },
  });
  if (demand === null || demand.state === "draft") throw new DomainError("notFound");
  requireInCharge(reviewer, demand.cityCode);
  if (demand.state !== "inReview" && demand.state !== "published") throw new DomainError("closed");
  return demand.currentRunId;
}

async function requireOfferable(tx: Transaction, institutionId: string): Promise<void> {
  const institution = await tx.institution.findUnique({
    where: { id: institutionId },
    select: { status: true },
  });
  if (institution === null) throw new DomainError("notFound", ["institution"]);
  const isGone = ["closed", "superseded", "merged"].includes(institution.status);
  if (isGone) throw new DomainError("conflict", ["institutionNotOffered"]);
}

/** Empty before the first matching, and for a body the engine leaves out. */
async function readFeatures(tx: Transaction, runId: string | null, institutionId: string) {
  return (runId === null ? null : await findFeatures(tx, { runId, institutionId })) ?? {};
}

type StoredDecision = Decision & {
  runId: string | null;
  features: object;
  decidedById: string;
  decidedByName: string;
  decidedAt: Date;
};

async function writeDecision(tx: Transaction, input: MatchDecisionInput, data: StoredDecision) {
  const { demandId, institutionId, decisionVersion } = input;
  if (decisionVersion === 0) {
    try {
      await tx.matchDecision.create({ data: { id: newId(), demandId, institutionId, ...data } });
      return;
    } catch (error) {
      if (isUniqueViolation(error)) throw new DomainError("stale", [], { cause: error });
      throw error;
    }
  }
  const written = await tx.matchDecision.updateMany({
    where: { demandId, institutionId, version: decisionVersion },
    data: { ...data, version: { increment: 1 } },
  });
  if (written.count !== 1) throw new DomainError("stale");
}
