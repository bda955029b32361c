import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { FittingFilter } from "@/lib/matching/fitting-filter";

type ListChoicesProps = {
  filter: FittingFilter;
  /** On the first visit everything is new. */
  hasVisited: boolean;
};

/** What only an institution chooses of the list: its order, the state, and what is new. */
export function ListChoices({ filter, hasVisited }: ListChoicesProps) {
  const words = useTranslations("institution.list.filter");
  return (
    <>
      <Select
        id="order"
        name="order"
        label={words("order")}
        defaultValue={filter.order}
        options={(["fit", "date"] as const).map((value) => ({
          value,
          label: words(`orders.${value}`),
        }))}
      />
      <Select
        id="state"
        name="state"
        label={words("state")}
        defaultValue={filter.state}
        options={(["published", "closed"] as const).map((value) => ({
          value,
          label: words(`states.${value}`),
        }))}
      />
      {hasVisited ? (
        <Select
          id="isNew"
          name="isNew"
          label={words("isNew")}
          emptyText={words("anyTime")}
          defaultValue={filter.isNew ? "yes" : ""}
          options={[{ value: "yes", label: words("onlyNew") }]}
        />
      ) : null}
    </>
  );
}
