import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { DemandFilterForm } from "@/components/demand/demand-filter-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { isNarrowed, publishedFilterSchema } from "@/lib/intake/published-filter";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";
import { DemandCard } from "@/components/demand/demand-card";
import { addressWith } from "@/lib/core/address-with";

const pageSize = 20;

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
  const filter = publishedFilterSchema.parse(await searchParams);
  const { total, demands } = await listPublishedDemands(filter, pageSize);
  const words = await getTranslations("public.demands");
  const common = await getTranslations("common.pagination");
  const pageCount = Math.ceil(total / pageSize);
  const isFiltered = isNarrowed(filter);
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <DemandFilterForm path="/demands" filter={filter} isFiltered={isFiltered} />
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
