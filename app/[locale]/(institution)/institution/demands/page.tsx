import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { DemandFilterForm } from "@/components/demand/demand-filter-form";
import { FitCard } from "@/components/matching/fit-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { loadPage } from "@/lib/access/load-page";
import { addressWith } from "@/lib/core/address-with";
import { isNarrowed, publishedFilterSchema } from "@/lib/intake/published-filter";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";
import { listFits } from "@/lib/matching/queries/list-fitting-demands";

const pageSize = 20;
const path = "/institution/demands";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("institution.list"))("title") };
}

/** All published demands, each with its fit for the reader's own institution. */
export default async function PublishedDemandsPage({
  searchParams,
}: PageProps<"/[locale]/institution/demands">) {
  const filter = publishedFilterSchema.parse(await searchParams);
  const { total, demands } = await listPublishedDemands(filter, pageSize);
  const numbers = demands.map(({ number }) => number);
  const fits = await loadPage((viewer) => listFits(viewer, numbers));
  const words = await getTranslations("institution");
  const shared = await getTranslations("public.demands");
  const common = await getTranslations("common");
  const pageCount = Math.ceil(total / pageSize);
  const isFiltered = isNarrowed(filter);
  return (
    <>
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[{ text: words("home.title"), href: "/institution" }, { text: words("list.title") }]}
      />
      <PageHeader title={words("list.title")} lead={words("list.lead")} />
      <DemandFilterForm path="/institution/demands" filter={filter} isFiltered={isFiltered} />
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

function NoDemands({ isFiltered }: { isFiltered: boolean }) {
  const words = useTranslations("institution.list");
  return (
    <EmptyState title={words(isFiltered ? "emptyFiltered" : "empty")}>
      <p>{words(isFiltered ? "emptyFilteredText" : "emptyText")}</p>
    </EmptyState>
  );
}
