import "server-only";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { db, type Prisma } from "@/lib/db/client";
import { formColumns, impersonalForm, type ImpersonalDemand } from "@/lib/intake/demand-rows";
import { openMoves, type DemandState, type MoveAction } from "@/lib/intake/moves";
import { requireInCharge } from "../in-charge";

export type CaseRemark = {
  id: string;
  fieldKey: string;
  text: string;
  authorName: string;
  createdAt: Date;
  resolvedAt: Date | null;
};

/** Everything a reviewer sees of a demand, but the contacts. */
export type ReviewCase = {
  id: string;
  number: string;
  state: DemandState;
  version: number;
  stateSince: Date;
  submittedAt: Date | null;
  publishedAt: Date | null;
  claimedByName: string | null;
  isHolder: boolean;
  declineReason: string | null;
  closeReason: string | null;
  isCompanyVerified: boolean;
  form: ImpersonalDemand;
  remarks: CaseRemark[];
  /** The moves open to this reviewer now. */
  moves: MoveAction[];
};

const fields = {
  ...formColumns,
  id: true,
  number: true,
  state: true,
  version: true,
  stateSince: true,
  submittedAt: true,
  publishedAt: true,
  claimedById: true,
  claimedByName: true,
  declineReason: true,
  closeReason: true,
  cityCode: true,
  company: { select: { verifiedAt: true } },
  remarks: {
    select: {
      id: true,
      fieldKey: true,
      text: true,
      authorName: true,
      createdAt: true,
      resolvedAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  },
} satisfies Prisma.DemandSelect;

/**
 * One demand as the reviewer in charge sees it.
 * @throws DomainError `notFound` for drafts and for demands of another city
 */
export async function getReviewCase(
  viewer: Viewer | null,
  input: { demandId: string },
): Promise<ReviewCase> {
  const reviewer = requirePermission(viewer, "demand.review");
  const row = await db().demand.findUnique({ where: { id: input.demandId }, select: fields });
  if (row === null || row.number === null || row.state === "draft")
    throw new DomainError("notFound");
  requireInCharge(reviewer, row.cityCode);
  const isHolder = row.claimedById === reviewer.id;
  const mayMove = reviewer.role === "reviewer";
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    stateSince: row.stateSince,
    submittedAt: row.submittedAt,
    publishedAt: row.publishedAt,
    claimedByName: row.claimedByName,
    isHolder,
    declineReason: row.declineReason,
    closeReason: row.closeReason,
    isCompanyVerified: row.company.verifiedAt !== null,
    form: impersonalForm(row),
    remarks: row.remarks.map((remark) => ({ ...remark })),
    moves: mayMove ? openMoves({ state: row.state, role: "reviewer", isHolder }) : [],
  };
}
