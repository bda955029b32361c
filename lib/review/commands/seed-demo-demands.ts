import "server-only";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { startDraft } from "@/lib/intake/commands/start-draft";
import { saveDraft } from "@/lib/intake/commands/save-draft";
import { submitDemand } from "@/lib/intake/commands/submit-demand";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";
import { newId } from "@/lib/core/ids";
import { demoCompanies, demoDemands, demoUscc, type DemoDemand } from "../demo-demands";
import { claimDemand } from "./claim-demand";
import { closeDemand } from "./close-demand";
import { declineDemand } from "./decline-demand";
import { publishDemand } from "./publish-demand";
import { returnForChanges } from "./return-for-changes";

const dayMs = 86_400_000;

/**
 * Makes the invented companies that are missing, verified as a reviewer would.
 * @returns the company's id by credit code
 */
export async function seedDemoCompanies(): Promise<ReadonlyMap<string, string>> {
  const known = await db().company.findMany({
    where: { isDemo: true },
    select: { id: true, uscc: true },
  });
  const ids = new Map(known.map(({ id, uscc }) => [uscc, id]));
  for (const { name, uscc } of demoCompanies()) {
    if (ids.has(uscc)) continue;
    const data = { id: newId(), name, uscc, isDemo: true, verifiedAt: new Date() };
    await db().company.create({ data });
    ids.set(uscc, data.id);
  }
  return ids;
}

/**
 * Files the demo demands that are missing through the portal's own commands and moves each to its state.
 * For the start command on the embedded database only; companies and demo people must be there.
 * @returns how many were made
 */
export async function seedDemoDemands(people: {
  companyIds: ReadonlyMap<string, string>;
  clerk: Viewer;
  reviewer: Viewer;
}): Promise<{ made: number }> {
  const known = await db().demand.findMany({
    where: { company: { isDemo: true } },
    select: { title: true, company: { select: { uscc: true } } },
  });
  const seen = new Set(known.map((demand) => `${demand.company.uscc} ${demand.title ?? ""}`));
  const missing = demoDemands.filter(
    (demand) => !seen.has(`${demoUscc(demand)} ${String(demand.form.title)}`),
  );
  for (const demand of missing) {
    const companyId = people.companyIds.get(demoUscc(demand)) ?? null;
    const demandId = await fileDemand(demand, { ...people.clerk, companyId });
    await reviewDemand(demand, { demandId, reviewer: people.reviewer });
    await setBack(demandId, demand.daysAgo * dayMs);
  }
  return { made: missing.length };
}

async function fileDemand(demand: DemoDemand, clerk: Viewer): Promise<string> {
  const { demandId } = await startDraft(clerk, { key: newId() });
  const started = await getOwnDemand(clerk, { demandId });
  const saved = await saveDraft(clerk, {
    demandId,
    baseVersion: started.version,
    changes: demand.form,
  });
  if (demand.state === "draft") return demandId;
  await submitDemand(clerk, { key: newId(), demandId, version: saved.version });
  return demandId;
}

/** The moves that lead from a submitted demand to its demo state. */
async function reviewDemand(
  demand: DemoDemand,
  { demandId, reviewer }: { demandId: string; reviewer: Viewer },
): Promise<void> {
  if (demand.state === "draft" || demand.state === "submitted") return;
  const move = async () => {
    const { version } = await db().demand.findUniqueOrThrow({
      where: { id: demandId },
      select: { version: true },
    });
    return { key: newId(), demandId, version };
  };
  const { reason, note } = demand;
  await claimDemand(reviewer, await move());
  if (demand.state === "inReview") return;
  if (demand.state === "returned") {
    await returnForChanges(reviewer, { ...(await move()), remarks: demand.remarks });
    return;
  }
  if (demand.state === "declined") {
    await declineDemand(reviewer, { ...(await move()), reason, note });
    return;
  }
  await publishDemand(reviewer, await move());
  if (demand.state === "closed") await closeDemand(reviewer, { ...(await move()), reason, note });
}

/** Moves what just happened into the past, so that the demo shows demands of different ages. */
async function setBack(demandId: string, ms: number): Promise<void> {
  if (ms === 0) return;
  const interval = `${ms} milliseconds`;
  await db().$executeRaw`
    update "Demand"
    set "createdAt" = "createdAt" - ${interval}::interval,
        "updatedAt" = "updatedAt" - ${interval}::interval,
        "stateSince" = "stateSince" - ${interval}::interval,
        "submittedAt" = "submittedAt" - ${interval}::interval,
        "claimedAt" = "claimedAt" - ${interval}::interval,
        "publishedAt" = "publishedAt" - ${interval}::interval
    where id = ${demandId}`;
  await db().$executeRaw`
    update "AuditEntry" set "at" = "at" - ${interval}::interval
    where "subjectType" = 'demand' and "subjectId" = ${demandId}`;
}
