import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DemandCount } from "@/components/demand/demand-count";
import { DemandFilterForm } from "@/components/demand/demand-filter-form";
import { FitCard } from "@/components/matching/fit-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { NextPage } from "@/components/ui/next-page";
import { PageHeader } from "@/components/ui/page-header";
import { loadPage } from "@/lib/access/load-page";
import { findLastVisit } from "@/lib/access/queries/find-last-visit";
import { placeSchema } from "@/lib/intake/list-place";
import { fittingFilterSchema, isFittingNarrowed } from "@/lib/matching/fitting-filter";
import { listBrowsedDemands } from "@/lib/matching/queries/list-browsed-demands";
import { ListChoices } from "./_components/list-choices";
import { listAddress, listPath } from "./_components/list-address";
import { NoDemands } from "./_components/no-demands";

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("institution.list"))("title") };
}

/** The demands an institution may read: what fits it, best first, or everything by date. */
export default async function InstitutionDemandsPage({
  searchParams,
}: PageProps<"/[locale]/institution/demands">) {
  const query = await searchParams;
  const filter = fittingFilterSchema.parse(query);
  const after = placeSchema.parse(query["after"]);
  const { demands, next, count, lastVisit } = await loadPage(async (viewer) => {
    const visit = await findLastVisit(viewer);
    const request = { filter, after, pageSize, lastVisit: visit };
    return { ...(await listBrowsedDemands(viewer, request)), lastVisit: visit };
  });
  const words = await getTranslations("institution");
  const common = await getTranslations("common");
  const isFiltered = isFittingNarrowed(filter);
  return (
    <>
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[{ text: words("home.title"), href: "/institution" }, { text: words("list.title") }]}
      />
      <PageHeader title={words("list.title")} lead={words("list.lead")} />
      <DemandFilterForm path={listPath} filter={filter} isFiltered={isFiltered}>
        <ListChoices filter={filter} hasVisited={lastVisit !== null} />
      </DemandFilterForm>
      {demands.length === 0 ? (
        <NoDemands filter={filter} isFiltered={isFiltered || after !== undefined} />
      ) : (
        <>
          <DemandCount count={count} isFiltered={isFiltered || filter.order === "fit"} />
          <ol className="grid gap-4">
            {demands.map(({ demand, fit }) => (
              <li key={demand.number}>
                <FitCard
                  demand={demand}
                  fit={fit}
                  isNew={lastVisit !== null && demand.publishedAt > lastVisit}
                  isClosed={filter.state === "closed"}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      <NextPage
        firstHref={after === undefined ? null : listAddress(filter)}
        nextHref={next === null ? null : listAddress(filter, next)}
        words={{
          label: common("pagination.label"),
          first: common("pagination.first"),
          next: common("pagination.nextPage"),
        }}
      />
    </>
  );
}
