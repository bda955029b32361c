import { useLocale, useTranslations } from "next-intl";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { localize } from "@/lib/core/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { budgetBands } from "@/lib/intake/budget-band";
import type { PublishedFilter } from "@/lib/intake/published-filter";
import { optionsOf } from "@/lib/taxonomy/enums";
import { CitySelect, FieldSelect } from "./taxonomy-selects";

type DemandFilterFormProps = {
  path: "/demands" | "/institution/demands";
  filter: PublishedFilter;
  isFiltered: boolean;
};

/** Chooses among published demands by field, city, mode and budget; the choice stands in the address. */
export function DemandFilterForm({ path, filter, isFiltered }: DemandFilterFormProps) {
  const locale = useLocale();
  const words = useTranslations("public.demands.filter");
  const bands = useTranslations("public.demands.budget");
  const common = useTranslations("common.actions");
  return (
    <FilterForm
      action={getPathname({ locale, href: path })}
      label={words("label")}
      submitText={words("submit")}
      reset={
        isFiltered ? (
          <Link href={path} className="text-teal-700 underline underline-offset-4">
            {common("resetFilters")}
          </Link>
        ) : null
      }
    >
      <FieldSelect label={words("field")} emptyText={words("anyField")} value={filter.field} />
      <CitySelect label={words("city")} emptyText={words("anyCity")} value={filter.city} />
      <Select
        id="mode"
        name="mode"
        label={words("mode")}
        emptyText={words("anyMode")}
        defaultValue={filter.mode ?? ""}
        options={optionsOf("cooperationMode").map((option) => ({
          value: option.code,
          label: localize(option, locale),
        }))}
      />
      <Select
        id="budget"
        name="budget"
        label={words("budget")}
        emptyText={words("anyBudget")}
        defaultValue={filter.budget ?? ""}
        options={budgetBands.map((band) => ({ value: band, label: bands(band) }))}
      />
    </FilterForm>
  );
}
