import "server-only";
import { requireCompanyId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { RawAnnex2 } from "../annex2";
import { unsealValues } from "../draft-rows";

/** What a company keeps for its next demand, as typed; contacts in clear. */
export type CompanyDetails = {
  version: number;
  isVerified: boolean;
  values: Partial<RawAnnex2>;
};

/** The details of the viewer's own company. */
export async function getCompanyDetails(viewer: Viewer | null): Promise<CompanyDetails> {
  const companyId = requireCompanyId(requirePermission(viewer, "company.edit"));
  const row = await db().company.findUniqueOrThrow({
    where: { id: companyId },
    select: { name: true, uscc: true, version: true, verifiedAt: true, details: true },
  });
  const kept = unsealValues(row.details, { table: "Company", column: "details", rowId: companyId });
  return {
    version: row.version,
    isVerified: row.verifiedAt !== null,
    values: { companyName: row.name, uscc: row.uscc, ...kept },
  };
}
