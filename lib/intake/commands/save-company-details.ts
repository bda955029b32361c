import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requireCompanyId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import type { RawAnnex2 } from "../annex2";
import { sealValues } from "../draft-rows";

/**
 * Keeps the company part of the form for the next demand, as typed: what is wrong is told, not lost. The
 * company's registered name and code change only with a submitted demand.
 * @throws DomainError `stale` when somebody changed the details after `version`
 */
export async function saveCompanyDetails(
  viewer: Viewer | null,
  input: { key: string; version: number; values: Partial<RawAnnex2> },
): Promise<{ version: number }> {
  const author = requirePermission(viewer, "company.edit");
  const companyId = requireCompanyId(author);
  return runOnce(author, { key: input.key, command: "company.saveDetails" }, async (tx) => {
    const written = await tx.company.updateMany({
      where: { id: companyId, version: input.version },
      data: {
        details: sealValues(input.values, {
          table: "Company",
          column: "details",
          rowId: companyId,
        }),
        version: { increment: 1 },
      },
    });
    if (written.count !== 1) throw new DomainError("stale");
    await recordAudit(tx, author, {
      action: "company.saveDetails",
      subjectType: "company",
      subjectId: companyId,
    });
    return { version: input.version + 1 };
  });
}
