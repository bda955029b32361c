import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requireCompanyId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";

/**
 * Deletes a draft that was never submitted.
 * @throws DomainError `notFound` for another company's, `closed` once it was submitted
 */
export async function deleteDraft(
  viewer: Viewer | null,
  input: { key: string; demandId: string },
): Promise<{ demandId: string }> {
  const author = requirePermission(viewer, "demand.write");
  const companyId = requireCompanyId(author);
  return runOnce(author, { key: input.key, command: "demand.delete" }, async (tx) => {
    const found = await tx.demand.findFirst({
      where: { id: input.demandId, companyId },
      select: { state: true },
    });
    if (found === null) throw new DomainError("notFound");
    const deleted = await tx.demand.deleteMany({
      where: { id: input.demandId, companyId, state: "draft", number: null },
    });
    if (deleted.count !== 1) throw new DomainError("closed");
    await recordAudit(tx, author, {
      action: "demand.delete",
      subjectType: "demand",
      subjectId: input.demandId,
    });
    return { demandId: input.demandId };
  });
}
