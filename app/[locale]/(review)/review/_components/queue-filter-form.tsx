import { useLocale, useTranslations } from "next-intl";
import { CitySelect, FieldSelect } from "@/components/demand/taxonomy-selects";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { ageChoices, reviewStates, type QueueFilter } from "@/lib/review/queue-filter";

type QueueFilterFormProps = {
  filter: QueueFilter;
  /** The city a reviewer is limited to; they need no choice of cities. */
  cityCode: string | null;
};

/** The queue's filters; they stand in the address, so a reviewer can keep one. */
export function QueueFilterForm({ filter, cityCode }: QueueFilterFormProps) {
  const locale = useLocale();
  const words = useTranslations("review.queue");
  const states = useTranslations("intake.states");
  const common = useTranslations("common.actions");
  return (
    <FilterForm
      action={getPathname({ locale, href: "/review" })}
      label={words("filter")}
      submitText={common("search")}
      reset={
        <Link href="/review" className="text-teal-700 underline underline-offset-4">
          {common("resetFilters")}
        </Link>
      }
    >
      <TextInput id="q" name="q" label={words("search")} defaultValue={filter.q ?? ""} />
      {cityCode === null ? (
        <CitySelect label={words("city")} emptyText={words("anyCity")} value={filter.city} />
      ) : null}
      <FieldSelect label={words("field")} emptyText={words("anyField")} value={filter.field} />
      <Select
        id="state"
        name="state"
        label={words("state")}
        emptyText={words("openState")}
        defaultValue={filter.state ?? ""}
        options={[
          { value: "all", label: words("anyState") },
          ...reviewStates.map((state) => ({ value: state, label: states(state) })),
        ]}
      />
      <Select
        id="minAgeDays"
        name="minAgeDays"
        label={words("age")}
        emptyText={words("anyAge")}
        defaultValue={filter.minAgeDays?.toString() ?? ""}
        options={ageChoices.map((days) => ({
          value: days.toString(),
          label: words("ageDays", { days }),
        }))}
      />
      <Select
        id="holder"
        name="holder"
        label={words("holder")}
        emptyText={words("anyHolder")}
        defaultValue={filter.holder ?? ""}
        options={[
          { value: "me", label: words("me") },
          { value: "nobody", label: words("nobody") },
        ]}
      />
    </FilterForm>
  );
}
