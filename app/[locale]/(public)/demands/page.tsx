import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { localize } from "@/lib/core/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { publishedFilterSchema, type PublishedFilter } from "@/lib/intake/published-filter";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";
import { cities } from "@/lib/taxonomy/divisions";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { DemandCard } from "@/components/demand/demand-card";
import { addressWith } from "@/lib/core/address-with";

const pageSize = 20;
const filterSchema = publishedFilterSchema.pick({ field: true, city: true, page: true });

type Filter = Pick<PublishedFilter, "field" | "city" | "page">;

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("public.demands");
  return pageMetadata({
    locale: await getLocale(),
    path: "/demands",
    title: words("title"),
    description: words("description"),
  });
}

export default async function DemandsPage({ searchParams }: PageProps<"/[locale]/demands">) {
  const filter = filterSchema.parse(await searchParams);
  const { total, demands } = await listPublishedDemands(filter, pageSize);
  const words = await getTranslations("public.demands");
  const common = await getTranslations("common.pagination");
  const pageCount = Math.ceil(total / pageSize);
  const isFiltered = filter.field !== undefined || filter.city !== undefined;
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <DemandFilter filter={filter} isFiltered={isFiltered} />
      {demands.length === 0 ? (
        <NoDemands isFiltered={isFiltered || filter.page > 1} />
      ) : (
        <>
          <p className="mb-4" role="status">
            {words(isFiltered ? "countFiltered" : "count", { count: total })}
          </p>
          <ul className="grid gap-4">
            {demands.map((demand) => (
              <li key={demand.number}>
                <DemandCard demand={demand} headingLevel={2} />
              </li>
            ))}
          </ul>
          <Pagination
            page={filter.page}
            pageCount={pageCount}
            hrefOf={(page) => addressWith("/demands", { ...filter, page })}
            words={{
              label: common("label"),
              previous: common("previous"),
              next: common("next"),
              status: common("status", { page: filter.page, pageCount }),
            }}
          />
        </>
      )}
    </>
  );
}

function DemandFilter({ filter, isFiltered }: { filter: Filter; isFiltered: boolean }) {
  const locale = useLocale();
  const words = useTranslations("public.demands.filter");
  const common = useTranslations("common.actions");
  return (
    <FilterForm
      action={getPathname({ locale, href: "/demands" })}
      label={words("label")}
      submitText={words("submit")}
      reset={isFiltered ? <ResetLink text={common("resetFilters")} /> : null}
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

function ResetLink({ text }: { text: string }) {
  return (
    <Link href="/demands" className="text-teal-700 underline underline-offset-4">
      {text}
    </Link>
  );
}

function NoDemands({ isFiltered }: { isFiltered: boolean }) {
  const words = useTranslations(
    isFiltered ? "public.demands.emptyFiltered" : "public.demands.empty",
  );
  return (
    <EmptyState title={words("title")}>
      <p>{words("text")}</p>
      <p>
        <ButtonLink href={isFiltered ? "/demands" : "/company/demands"} variant="secondary">
          {words("action")}
        </ButtonLink>
      </p>
    </EmptyState>
  );
}
