import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { localize } from "@/lib/core/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { budgetLimitsWan } from "@/lib/intake/budget-band";
import type { PublishedFilter } from "@/lib/intake/published-filter";
import { optionsOf } from "@/lib/taxonomy/enums";
import { CitySelect, FieldSelect } from "./taxonomy-selects";

type DemandFilterFormProps = {
  path: "/demands" | "/institution/demands";
  filter: PublishedFilter;
  isFiltered: boolean;
  /** Further choices of this list. */
  children?: ReactNode;
};

/** Chooses among published demands by words, field, city, mode and budget; the choice stands in the address. */
export function DemandFilterForm({ path, filter, isFiltered, children }: DemandFilterFormProps) {
  const locale = useLocale();
  const words = useTranslations("public.demands.filter");
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
      <TextInput
        id="q"
        name="q"
        type="search"
        label={words("text")}
        defaultValue={filter.q ?? ""}
        maxLength={80}
        enterKeyHint="search"
      />
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
      <BudgetSelect name="least" label={words("least")} value={filter.least} />
      <BudgetSelect name="below" label={words("below")} value={filter.below} />
      {children}
    </FilterForm>
  );
}

type BudgetSelectProps = { name: "least" | "below"; label: string; value: number | undefined };

/** One end of what a company means to spend; only amounts at which bands meet can be asked for. */
function BudgetSelect({ name, label, value }: BudgetSelectProps) {
  const words = useTranslations("public.demands.filter");
  return (
    <Select
      id={name}
      name={name}
      label={label}
      emptyText={words("anyBudget")}
      defaultValue={value ?? ""}
      options={budgetLimitsWan.map((amountWan) => ({
        value: String(amountWan),
        label: words(`amount.wan${amountWan}`),
      }))}
    />
  );
}
