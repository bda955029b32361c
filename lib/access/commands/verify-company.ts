import "server-only";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { recordAudit } from "../audit";
import { runOnce } from "../run-once";
import { requirePermission, type Viewer } from "../viewer";

/**
 * Marks a company as verified: somebody has compared its name and code with the public register.
 * @throws DomainError `stale` when there is no such company or it is verified already
 */
export async function verifyCompany(
  viewer: Viewer | null,
  input: { key: string; companyId: string },
): Promise<{ verified: true }> {
  const administrator = requirePermission(viewer, "account.manage");
  const { key, companyId } = input;
  return runOnce(administrator, { key, command: "company.verify" }, async (tx) => {
    const verified = await tx.company.updateMany({
      where: { id: companyId, verifiedAt: null },
      data: { verifiedAt: now(), verifiedById: administrator.id },
    });
    if (verified.count !== 1) throw new DomainError("stale");
    await recordAudit(tx, administrator, {
      action: "company.verify",
      subjectType: "company",
      subjectId: companyId,
    });
    return { verified: true };
  });
}
