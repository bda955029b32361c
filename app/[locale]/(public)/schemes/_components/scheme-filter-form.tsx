import { useLocale, useTranslations } from "next-intl";
import { optionLabels } from "@/components/demand/demand-labels";
import { schemeSorts, type SchemeSort } from "@/components/schemes/sort-schemes";
import { Disclosure } from "@/components/ui/disclosure";
import { FilterForm } from "@/components/ui/filter-form";
import { Select, type Option } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { schemeFacet, type SchemeFacetKey, type SchemeFilter } from "@/lib/profile/scheme-filter";
import { schemes } from "@/lib/profile/schemes";

type FilterFormProps = { filter: SchemeFilter; sort: SchemeSort; isFiltered: boolean };

/** The conditions most people set, and behind “more” the rest; every choice says how many schemes it leaves. */
export function SchemeFilterForm({ filter, sort, isFiltered }: FilterFormProps) {
  const locale = useLocale();
  const words = useTranslations("schemes");
  const common = useTranslations("common.actions");
  const { applicant, mode, money, ratio } = filter;
  const hasMore = [applicant, mode, money, ratio].some((value) => value !== undefined);
  return (
    <FilterForm
      action={getPathname({ locale, href: "/schemes" })}
      label={words("filter.label")}
      submitText={words("filter.submit")}
      reset={
        isFiltered ? (
          <Link href="/schemes" className="text-teal-700 underline underline-offset-4">
            {common("resetFilters")}
          </Link>
        ) : null
      }
    >
      <TextInput
        id="q"
        name="q"
        type="search"
        label={words("filter.q")}
        hint={words("filter.qHint")}
        defaultValue={filter.q ?? ""}
        maxLength={100}
      />
      <FacetSelect facet="fit" filter={filter} />
      <FacetSelect facet="purpose" filter={filter} />
      <FacetSelect facet="field" filter={filter} />
      <div className="sm:col-span-2 lg:col-span-4">
        <Disclosure summary={words("filter.more")} isOpen={hasMore || sort !== "fit"}>
          <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <FacetSelect facet="applicant" filter={filter} />
            <FacetSelect facet="mode" filter={filter} />
            <FacetSelect facet="money" filter={filter} />
            <FacetSelect facet="ratio" filter={filter} />
            <Select
              id="sort"
              name="sort"
              label={words("filter.sort")}
              defaultValue={sort}
              options={schemeSorts.map((value) => ({ value, label: words(`sort.${value}`) }))}
            />
          </div>
        </Disclosure>
      </div>
    </FilterForm>
  );
}

type FacetProps = { facet: SchemeFacetKey; filter: SchemeFilter };

function FacetSelect({ facet, filter }: FacetProps) {
  const words = useTranslations("schemes.filter");
  return (
    <Select
      id={facet}
      name={facet}
      label={words(facet)}
      emptyText={words(`any.${facet}`)}
      defaultValue={filter[facet] ?? ""}
      options={useFacetOptions({ facet, filter })}
    />
  );
}

/** The choices of one condition, each with how many schemes it would leave. */
function useFacetOptions({ facet, filter }: FacetProps): Option[] {
  const locale = useLocale();
  const words = useTranslations("schemes");
  const labelled = <Value extends string>(
    values: readonly { value: Value; count: number }[],
    labelOf: (value: Value) => string,
  ): Option[] =>
    values.map(({ value, count }) => ({
      value,
      label: words("filter.option", { label: labelOf(value), count }),
    }));
  const modeLabel = (code: string) => optionLabels("cooperationMode", [code], locale)[0] ?? code;
  switch (facet) {
    case "fit":
      return labelled(schemeFacet(schemes, filter, facet), (fit) => words(`fit.${fit}`));
    case "purpose":
      return labelled(schemeFacet(schemes, filter, facet), (purpose) =>
        words(`purpose.${purpose}`),
      );
    case "field":
      return labelled(schemeFacet(schemes, filter, facet), (field) => words(`field.${field}`));
    case "applicant":
      return labelled(schemeFacet(schemes, filter, facet), (applicant) =>
        words(`applicant.${applicant}`),
      );
    case "mode":
      return labelled(schemeFacet(schemes, filter, facet), modeLabel);
    case "money":
    case "ratio":
      return labelled(schemeFacet(schemes, filter, facet), () => words("filter.stated"));
  }
}
