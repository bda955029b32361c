import { addressWith } from "@/lib/core/address-with";
import type { FittingFilter } from "@/lib/matching/fitting-filter";

export const listPath = "/institution/demands";

/** The address of the list as chosen; what is so anyhow needs no mention. */
export function listAddress({ state, order, isNew, ...filter }: FittingFilter, after?: string) {
  return addressWith(listPath, {
    ...filter,
    state: state === "published" ? undefined : state,
    order: order === "fit" ? undefined : order,
    isNew: isNew ? "yes" : undefined,
    after,
  });
}
