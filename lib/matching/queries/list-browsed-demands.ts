import "server-only";
import { requireInstitutionId, requirePermission, type Viewer } from "@/lib/access/viewer";
import type { ListCount } from "@/lib/intake/list-page";
import type { PublishedDemand } from "@/lib/intake/published-demand";
import { listByDate } from "@/lib/intake/queries/list-by-date";
import type { Fit } from "../views";
import { listFits, listFittingDemands, type FittingRequest } from "./list-fitting-demands";
import type { FittingFilter } from "../fitting-filter";

/** A demand in an institution's list; without a fit where the institution is not among its matches. */
export type BrowsedDemand = { demand: PublishedDemand; fit: Fit | null };

/** A page of an institution's list; see `FittingPage`. */
export type BrowsedPage = {
  demands: BrowsedDemand[];
  next: string | null;
  count: ListCount | null;
};

/**
 * What an institution sees of its list in the order it has chosen: what fits it, best first, or all by date.
 * No company is named, and none is found by its name.
 */
export async function listBrowsedDemands(
  viewer: Viewer | null,
  request: FittingRequest & { filter: FittingFilter },
): Promise<BrowsedPage> {
  requireInstitutionId(requirePermission(viewer, "demand.browse"));
  if (request.filter.order === "fit") return listFittingDemands(viewer, request);
  const { filter, lastVisit = null, after, pageSize } = request;
  const selection = { list: filter.state, filter, since: filter.isNew ? lastVisit : null };
  const page = await listByDate({ selection, after, pageSize, words: "openWords" });
  const fits = await listFits(
    viewer,
    page.demands.map(({ number }) => number),
  );
  return {
    ...page,
    demands: page.demands.map((demand) => ({ demand, fit: fits.get(demand.number) ?? null })),
  };
}
