import "server-only";
import { requireCompanyId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { DemandState } from "../moves";

/** A line of the company's list of demands. */
export type OwnDemandLine = {
  id: string;
  number: string | null;
  title: string | null;
  techField: string | null;
  state: DemandState;
  stateSince: Date;
  updatedAt: Date;
  openRemarks: number;
};

const fields = {
  id: true,
  number: true,
  title: true,
  techField: true,
  state: true,
  stateSince: true,
  updatedAt: true,
  _count: { select: { remarks: { where: { resolvedAt: null } } } },
} as const;

/** The demands of the viewer's company, the last touched first. */
export async function listOwnDemands(
  viewer: Viewer | null,
  page: { offset: number; limit: number },
): Promise<{ total: number; demands: OwnDemandLine[] }> {
  const companyId = requireCompanyId(requirePermission(viewer, "demand.readOwn"));
  const where = { companyId };
  const [total, rows] = await Promise.all([
    db().demand.count({ where }),
    db().demand.findMany({
      where,
      select: fields,
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      skip: page.offset,
      take: page.limit,
    }),
  ]);
  return {
    total,
    demands: rows.map(({ _count, ...row }) => ({ ...row, openRemarks: _count.remarks })),
  };
}
