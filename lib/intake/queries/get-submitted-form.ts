import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { requireCompanyId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import type { Annex2Demand } from "../annex2";
import { formColumns, impersonalForm, personalForm } from "../demand-rows";
import type { DemandState } from "../moves";
import { declineReasons, endReasons, type DeclineReason, type EndReason } from "../reasons";

/** A demand of one's own company as it was last submitted. */
export type SubmittedForm = {
  id: string;
  number: string;
  state: DemandState;
  version: number;
  submittedAt: Date;
  publishedAt: Date | null;
  stateSince: Date;
  declineReason: DeclineReason | null;
  closeReason: EndReason | null;
  form: Annex2Demand;
};

const fields = {
  ...formColumns,
  id: true,
  number: true,
  state: true,
  version: true,
  submittedAt: true,
  publishedAt: true,
  stateSince: true,
  declineReason: true,
  closeReason: true,
} as const;

/**
 * The submitted form of the viewer's own company, contacts in clear; the reading is audited.
 * @throws DomainError `notFound` for another company's demand and for one never submitted
 */
export async function getSubmittedForm(
  viewer: Viewer | null,
  input: { demandId: string },
): Promise<SubmittedForm> {
  const reader = requirePermission(viewer, "demand.readOwn");
  const companyId = requireCompanyId(reader);
  const row = await db().demand.findFirst({
    where: { id: input.demandId, companyId },
    select: fields,
  });
  if (row === null || row.number === null || row.submittedAt === null) {
    throw new DomainError("notFound");
  }
  await recordAudit(db(), reader, {
    action: "contact.read",
    subjectType: "demand",
    subjectId: row.id,
  });
  const { id, number, state, version, submittedAt, publishedAt, stateSince } = row;
  const declineReason = declineReasons.find((reason) => reason === row.declineReason) ?? null;
  const closeReason = endReasons.find((reason) => reason === row.closeReason) ?? null;
  const form = { ...impersonalForm(row), ...personalForm(row, id) };
  return {
    ...{ id, number, state, version, submittedAt, publishedAt, stateSince },
    ...{ declineReason, closeReason, form },
  };
}
