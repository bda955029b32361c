import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { InstitutionCard } from "@/components/directory/institution-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { addressWith } from "@/lib/core/address-with";
import {
  directoryFilterSchema,
  facetKeys,
  type DirectoryFilter,
} from "@/lib/directory/directory-filter";
import { listInstitutions } from "@/lib/directory/queries/list-institutions";
import type { DirectoryListing } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { DirectoryFilters } from "./_components/directory-filters";
import { FilterChips } from "./_components/filter-chips";

const pageSize = 24;

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("directory");
  return pageMetadata({
    locale: await getLocale(),
    path: "/directory",
    title: words("title"),
    description: words("description"),
  });
}

/** The directory: what one looks for, what there is of it, and what else one could narrow it by. */
export default async function DirectoryPage({ searchParams }: PageProps<"/[locale]/directory">) {
  const filter = directoryFilterSchema.parse(await searchParams);
  const locale = await getLocale();
  const listing = await listInstitutions(filter, { pageSize, locale });
  const words = await getTranslations("directory");
  const isFiltered = (["q", ...facetKeys] as const).some((key) => filter[key] !== undefined);
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("lead")}
        actions={
          <ButtonLink href="/directory/innohk" variant="secondary">
            {words("network.link")}
          </ButtonLink>
        }
      />
      <DirectoryFilters filter={filter} listing={listing} isFiltered={isFiltered} />
      <FilterChips filter={filter} hosts={listing.hosts} />
      <p className="mb-4" role="status">
        {words(isFiltered ? "countFiltered" : "count", { count: listing.total })}
      </p>
      {listing.institutions.length === 0 ? (
        <NoInstitutions isFiltered={isFiltered || filter.page > 1} />
      ) : (
        <Institutions listing={listing} filter={filter} />
      )}
    </>
  );
}

type ListProps = { listing: DirectoryListing; filter: DirectoryFilter };

function Institutions({ listing, filter }: ListProps) {
  const pages = useTranslations("common.pagination");
  const pageCount = Math.ceil(listing.total / pageSize);
  return (
    <>
      <ul className="grid gap-4 lg:grid-cols-2">
        {listing.institutions.map((institution) => (
          <li
            key={institution.slug}
            className="drawn-when-near [contain-intrinsic-size:auto_14rem]"
          >
            <InstitutionCard institution={institution} />
          </li>
        ))}
      </ul>
      <Pagination
        page={filter.page}
        pageCount={pageCount}
        hrefOf={(page) => addressWith("/directory", { ...filter, page })}
        words={{
          label: pages("label"),
          previous: pages("previous"),
          next: pages("next"),
          status: pages("status", { page: filter.page, pageCount }),
        }}
      />
    </>
  );
}

function NoInstitutions({ isFiltered }: { isFiltered: boolean }) {
  const words = useTranslations("directory");
  if (!isFiltered) {
    return (
      <EmptyState title={words("emptyAll.title")}>
        <p>{words("emptyAll.text")}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={words("empty.title")}>
      <p>{words("empty.text")}</p>
      <p>
        <Link href="/directory" className="text-teal-700 underline underline-offset-4">
          {words("empty.action")}
        </Link>
      </p>
    </EmptyState>
  );
}
