import "server-only";
import { requireCompanyId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { OwnRemark } from "../own-remark";

/** The remarks on a demand of the viewer's own company, newest first. */
export async function listOwnRemarks(
  viewer: Viewer | null,
  input: { demandId: string },
): Promise<OwnRemark[]> {
  const companyId = requireCompanyId(requirePermission(viewer, "demand.readOwn"));
  const rows = await db().remark.findMany({
    where: { demandId: input.demandId, demand: { companyId } },
    select: { fieldKey: true, text: true, createdAt: true, resolvedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ resolvedAt, ...row }) => ({ ...row, isOpen: resolvedAt === null }));
}
