import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { DemandCard } from "@/components/demand/demand-card";
import { DemandCount } from "@/components/demand/demand-count";
import { DemandFilterForm } from "@/components/demand/demand-filter-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { NextPage } from "@/components/ui/next-page";
import { PageHeader } from "@/components/ui/page-header";
import { addressWith } from "@/lib/core/address-with";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { placeSchema } from "@/lib/intake/list-place";
import { isNarrowed, publishedFilterSchema } from "@/lib/intake/published-filter";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";

const pageSize = 20;
const path = "/demands";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("public.demands");
  return pageMetadata({
    locale: await getLocale(),
    path,
    title: words("title"),
    description: words("description"),
  });
}

export default async function DemandsPage({ searchParams }: PageProps<"/[locale]/demands">) {
  const query = await searchParams;
  const filter = publishedFilterSchema.parse(query);
  const after = placeSchema.parse(query["after"]);
  const { demands, next, count } = await listPublishedDemands({ filter, after, pageSize });
  const words = await getTranslations("public.demands");
  const common = await getTranslations("common.pagination");
  const isFiltered = isNarrowed(filter);
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <DemandFilterForm path={path} filter={filter} isFiltered={isFiltered} />
      {demands.length === 0 ? (
        <NoDemands isFiltered={isFiltered || after !== undefined} />
      ) : (
        <>
          <DemandCount count={count} isFiltered={isFiltered} />
          <ul className="grid gap-4">
            {demands.map((demand) => (
              <li key={demand.number}>
                <DemandCard demand={demand} headingLevel={2} />
              </li>
            ))}
          </ul>
        </>
      )}
      <NextPage
        firstHref={after === undefined ? null : addressWith(path, filter)}
        nextHref={next === null ? null : addressWith(path, { ...filter, after: next })}
        words={{ label: common("label"), first: common("first"), next: common("nextPage") }}
      />
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
        <ButtonLink href={isFiltered ? path : "/company/demands"} variant="secondary">
          {words("action")}
        </ButtonLink>
      </p>
    </EmptyState>
  );
}
