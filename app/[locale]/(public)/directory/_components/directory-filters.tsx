import { useLocale, useTranslations } from "next-intl";
import { useFacetLabel } from "@/components/directory/use-facet-label";
import { FilterForm } from "@/components/ui/filter-form";
import { Select, type Option } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import {
  directorySorts,
  facetKeys,
  type DirectoryFilter,
  type FacetKey,
} from "@/lib/directory/directory-filter";
import { institutionKinds, institutionStatuses } from "@/lib/directory/entry";
import type { DirectoryListing, FacetOption } from "@/lib/directory/views";
import { getPathname, Link } from "@/lib/i18n/navigation";

type FiltersProps = { filter: DirectoryFilter; listing: DirectoryListing; isFiltered: boolean };

/** The search and the facets of the directory, each choice with what it would leave. */
export function DirectoryFilters({ filter, listing, isFiltered }: FiltersProps) {
  const locale = useLocale();
  const words = useTranslations("directory");
  const common = useTranslations("common.actions");
  const hasWords = filter.q !== undefined;
  return (
    <FilterForm
      action={getPathname({ locale, href: "/directory" })}
      label={words("search.label")}
      submitText={words("search.submit")}
      reset={
        isFiltered ? (
          <Link href="/directory" className="text-teal-700 underline underline-offset-4">
            {common("resetFilters")}
          </Link>
        ) : null
      }
    >
      <div className="sm:col-span-2 lg:col-span-3">
        <TextInput
          id="q"
          name="q"
          type="search"
          label={words("search.query")}
          hint={words("search.queryHint")}
          defaultValue={filter.q ?? ""}
          maxLength={100}
        />
      </div>
      <Select
        id="sort"
        name="sort"
        label={words("search.sort")}
        emptyText={words(hasWords ? "sort.relevance" : "sort.kind")}
        defaultValue={filter.sort ?? ""}
        options={directorySorts
          .filter((sort) => hasWords || sort !== "kind")
          .map((sort) => ({ value: sort, label: words(`sort.${sort}`) }))}
      />
      <div className="grid grid-cols-2 items-end gap-4 sm:col-span-2 lg:col-span-4 lg:grid-cols-4">
        {facetKeys.map((facet) => (
          <Facet key={facet} facet={facet} filter={filter} listing={listing} />
        ))}
      </div>
    </FilterForm>
  );
}

type FacetProps = { facet: FacetKey; filter: DirectoryFilter; listing: DirectoryListing };

function Facet({ facet, filter, listing }: FacetProps) {
  const words = useTranslations("directory");
  const labelOf = useFacetLabel(listing.hosts);
  const chosen = filter[facet];
  const offered = inOrder(facet, listing.facets[facet]).map(({ value, count }) => ({
    value,
    label: words("search.option", { name: labelOf(facet, value), count }),
  }));
  return (
    <Select
      id={facet}
      name={facet}
      label={words(`search.${facet}`)}
      emptyText={words(facet === "status" ? "search.present" : "search.any")}
      defaultValue={chosen ?? ""}
      options={[
        ...offered,
        ...(facet === "status" ? [{ value: "any", label: labelOf(facet, "any") }] : []),
        ...ownChoice({ chosen, offered, label: (value) => labelOf(facet, value) }),
      ]}
    />
  );
}

/** A choice made that leaves nothing, or a field of a lower level, still stands in its box. */
function ownChoice(given: {
  chosen: string | undefined;
  offered: readonly Option[];
  label: (value: string) => string;
}): Option[] {
  const { chosen, offered, label } = given;
  const isThere = chosen === "any" || offered.some(({ value }) => value === chosen);
  return chosen === undefined || isThere ? [] : [{ value: chosen, label: label(chosen) }];
}

/** Kinds and states in their own order, codes by code, the rest by how much they leave. */
function inOrder(facet: FacetKey, options: readonly FacetOption[]): FacetOption[] {
  const fixed: readonly string[] =
    facet === "kind" ? institutionKinds : facet === "status" ? institutionStatuses : [];
  const isByCode = facet === "field" || facet === "city";
  return options.toSorted(
    (a, b) =>
      fixed.indexOf(a.value) - fixed.indexOf(b.value) ||
      (isByCode ? 0 : b.count - a.count) ||
      (a.value < b.value ? -1 : 1),
  );
}
