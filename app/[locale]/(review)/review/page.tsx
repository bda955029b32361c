import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { loadPage } from "@/lib/access/load-page";
import { addressWith } from "@/lib/core/address-with";
import { now } from "@/lib/core/clock";
import { formatDate } from "@/lib/i18n/format-date";
import { listQueue, queuePageSize } from "@/lib/review/queries/list-queue";
import { queueFilterSchema, type QueueFilter } from "@/lib/review/queue-filter";
import { holidaysKnownThrough, reviewWorkingDays } from "@/lib/review/working-days";
import { divisionName } from "@/lib/taxonomy/divisions";
import { QueueFilterForm } from "./_components/queue-filter-form";
import { QueueTable } from "./_components/queue-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.queue"))("title") };
}

/** The desk of a reviewer: what waits, the longest first. */
export default async function QueuePage({ searchParams }: PageProps<"/[locale]/review">) {
  const filter = queueFilterSchema.parse(await searchParams);
  const { total, lines, cityCode } = await loadPage(async (viewer) => ({
    ...(await listQueue(viewer, filter)),
    cityCode: viewer?.divisionCode ?? null,
  }));
  const locale = await getLocale();
  const words = await getTranslations("review.queue");
  const common = await getTranslations("common.pagination");
  const pageCount = Math.ceil(total / queuePageSize);
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={
          cityCode === null
            ? words("lead")
            : words("leadCity", { city: divisionName(cityCode, locale) })
        }
      />
      <QueueFilterForm filter={filter} cityCode={cityCode} />
      {lines.length === 0 ? (
        <NothingHere isFiltered={isFiltered(filter)} />
      ) : (
        <>
          <p className="mb-4" role="status">
            {words("count", { count: total })}
          </p>
          <QueueTable lines={lines} today={now()} />
          <p className="mt-4 measure text-sm text-ink-soft">
            {words("holidays", {
              limit: reviewWorkingDays,
              date: formatDate(holidaysKnownThrough, locale),
            })}
          </p>
        </>
      )}
      <Pagination
        page={filter.page}
        pageCount={pageCount}
        hrefOf={(page) => addressWith("/review", { ...filter, page })}
        words={{
          label: common("label"),
          previous: common("previous"),
          next: common("next"),
          status: common("status", { page: filter.page, pageCount }),
        }}
      />
    </>
  );
}

function isFiltered({ page, ...filter }: QueueFilter): boolean {
  return page > 1 || Object.values(filter).some((value) => value !== undefined);
}

async function NothingHere({ isFiltered: wasFiltered }: { isFiltered: boolean }) {
  const words = await getTranslations("review.queue");
  return (
    <EmptyState title={words(wasFiltered ? "emptyFiltered" : "empty")}>
      <p>{words(wasFiltered ? "emptyFilteredText" : "emptyText")}</p>
    </EmptyState>
  );
}
