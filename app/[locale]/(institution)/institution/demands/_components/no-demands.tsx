import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FittingFilter } from "@/lib/matching/fitting-filter";
import { listAddress } from "./list-address";

type NoDemandsProps = { filter: FittingFilter; isFiltered: boolean };

/** Nothing to show: what to change, and the way to everything there is. */
export function NoDemands({ filter, isFiltered }: NoDemandsProps) {
  const words = useTranslations("institution.list");
  const isByFit = filter.order === "fit";
  const unfiltered = isByFit
    ? (["emptyFit", "emptyFitText"] as const)
    : (["empty", "emptyText"] as const);
  const [title, text] = isFiltered ? (["emptyFiltered", "emptyFilteredText"] as const) : unfiltered;
  return (
    <EmptyState title={words(title)}>
      <p>{words(text)}</p>
      {isByFit ? (
        <p>
          <ButtonLink
            href={listAddress({ order: "date", state: "published", isNew: false })}
            variant="secondary"
          >
            {words("byDate")}
          </ButtonLink>
        </p>
      ) : null}
    </EmptyState>
  );
}
