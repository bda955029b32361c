import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { FitCard } from "@/components/matching/fit-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { loadPage } from "@/lib/access/load-page";
import { addressWith } from "@/lib/core/address-with";
import { localize } from "@/lib/core/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { publishedFilterSchema, type PublishedFilter } from "@/lib/intake/published-filter";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";
import { listFits } from "@/lib/matching/queries/list-fitting-demands";
import { cities } from "@/lib/taxonomy/divisions";
import { techFields } from "@/lib/taxonomy/tech-fields";

const pageSize = 20;
const path = "/institution/demands";
const filterSchema = publishedFilterSchema.pick({ field: true, city: true, page: true });

type Filter = Pick<PublishedFilter, "field" | "city" | "page">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("institution.list"))("title") };
}

/** All published demands, each with its fit for the reader's own institution. */
export default async function PublishedDemandsPage({
  searchParams,
}: PageProps<"/[locale]/institution/demands">) {
  const filter = filterSchema.parse(await searchParams);
  const { total, demands } = await listPublishedDemands(filter, pageSize);
  const numbers = demands.map(({ number }) => number);
  const fits = await loadPage((viewer) => listFits(viewer, numbers));
  const words = await getTranslations("institution");
  const shared = await getTranslations("public.demands");
  const common = await getTranslations("common");
  const pageCount = Math.ceil(total / pageSize);
  const isFiltered = filter.field !== undefined || filter.city !== undefined;
  return (
    <>
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[{ text: words("home.title"), href: "/institution" }, { text: words("list.title") }]}
      />
      <PageHeader title={words("list.title")} lead={words("list.lead")} />
      <DemandFilter filter={filter} isFiltered={isFiltered} />
      {demands.length === 0 ? (
        <NoDemands isFiltered={isFiltered || filter.page > 1} />
      ) : (
        <>
          <p className="mb-4" role="status">
            {shared(isFiltered ? "countFiltered" : "count", { count: total })}
          </p>
          <ul className="grid gap-4">
            {demands.map((demand) => (
              <li key={demand.number}>
                <FitCard demand={demand} fit={fits.get(demand.number) ?? null} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Pagination
        page={filter.page}
        pageCount={pageCount}
        hrefOf={(page) => addressWith(path, { ...filter, page })}
        words={{
          label: common("pagination.label"),
          previous: common("pagination.previous"),
          next: common("pagination.next"),
          status: common("pagination.status", { page: filter.page, pageCount }),
        }}
      />
    </>
  );
}

function DemandFilter({ filter, isFiltered }: { filter: Filter; isFiltered: boolean }) {
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
      <Select
        id="field"
        name="field"
        label={words("field")}
        emptyText={words("anyField")}
        defaultValue={filter.field?.slice(0, 2) ?? ""}
        options={techFields
          .childrenOf(null)
          .map((field) => ({ value: field.code, label: localize(field, locale) }))}
      />
      <Select
        id="city"
        name="city"
        label={words("city")}
        emptyText={words("anyCity")}
        defaultValue={filter.city ?? ""}
        options={cities.map((city) => ({ value: city.code, label: localize(city, locale) }))}
      />
    </FilterForm>
  );
}

function NoDemands({ isFiltered }: { isFiltered: boolean }) {
  const words = useTranslations("institution.list");
  return (
    <EmptyState title={words(isFiltered ? "emptyFiltered" : "empty")}>
      <p>{words(isFiltered ? "emptyFilteredText" : "emptyText")}</p>
    </EmptyState>
  );
}
