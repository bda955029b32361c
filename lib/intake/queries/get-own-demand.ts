import "server-only";
import { requireCompanyId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { db, type Transaction } from "@/lib/db/client";
import { readMarks, unsealValues } from "../draft-rows";
import type { DraftState } from "../draft";
import type { DemandState } from "../moves";

const fields = {
  id: true,
  number: true,
  state: true,
  version: true,
  draft: true,
  draftMarks: true,
  updatedAt: true,
} as const;

/** A demand of the viewer's company with the working copy of its form. */
export type OwnDemand = DraftState & {
  id: string;
  number: string | null;
  state: DemandState;
  updatedAt: Date;
};

/**
 * Reads a demand of the viewer's own company.
 * @throws DomainError `notFound` for another company's demand, so that its existence stays unknown
 */
export async function getOwnDemand(
  viewer: Viewer | null,
  input: { demandId: string },
  tx: Pick<Transaction, "demand"> = db(),
): Promise<OwnDemand> {
  const companyId = requireCompanyId(requirePermission(viewer, "demand.readOwn"));
  const row = await tx.demand.findFirst({
    where: { id: input.demandId, companyId },
    select: fields,
  });
  if (row === null) throw new DomainError("notFound");
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    updatedAt: row.updatedAt,
    values: unsealValues(row.draft, { table: "Demand", column: "draft", rowId: row.id }),
    marks: readMarks(row.draftMarks),
  };
}
