import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { TimelineYears } from "@/components/timeline/timeline-years";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { timeline, timelineKinds } from "@/lib/profile/timeline";
import {
  filterTimeline,
  plannedChoices,
  timelineFilterSchema,
  yearOf,
  type TimelineFilter,
} from "@/lib/profile/timeline-filter";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("timeline");
  return pageMetadata({
    locale: await getLocale(),
    path: "/profile/timeline",
    title: words("title"),
    description: words("description"),
  });
}

export default async function TimelinePage({
  searchParams,
}: PageProps<"/[locale]/profile/timeline">) {
  const filter = timelineFilterSchema.parse(await searchParams);
  const entries = filterTimeline(timeline, filter);
  const words = await getTranslations("timeline");
  const isFiltered = entries.length < timeline.length;
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("lead", { count: timeline.length })}
        back={{ href: "/profile", text: words("back") }}
      />
      <TimelineFilterForm filter={filter} isFiltered={isFiltered} />
      <p className="mb-4" role="status">
        {words(isFiltered ? "countFiltered" : "count", { count: entries.length })}
      </p>
      {entries.length === 0 ? <NoEntries /> : <TimelineYears entries={entries} />}
    </>
  );
}

/** Years in which something stands in the timeline, as its entries come. */
const years = [...new Set(timeline.map(yearOf))].map(String);

type FilterFormProps = { filter: TimelineFilter; isFiltered: boolean };

function TimelineFilterForm({ filter, isFiltered }: FilterFormProps) {
  const locale = useLocale();
  const words = useTranslations("timeline");
  const common = useTranslations("common.actions");
  return (
    <FilterForm
      action={getPathname({ locale, href: "/profile/timeline" })}
      label={words("filter.label")}
      submitText={words("filter.submit")}
      reset={
        isFiltered ? (
          <Link href="/profile/timeline" className="text-teal-700 underline underline-offset-4">
            {common("resetFilters")}
          </Link>
        ) : null
      }
    >
      <Select
        id="kind"
        name="kind"
        label={words("filter.kind")}
        emptyText={words("filter.anyKind")}
        defaultValue={filter.kind[0] ?? ""}
        options={timelineKinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`) }))}
      />
      {(["from", "to"] as const).map((end) => (
        <Select
          key={end}
          id={end}
          name={end}
          label={words(`filter.${end}`)}
          emptyText={words("filter.anyYear")}
          defaultValue={filter[end]?.toString() ?? ""}
          options={years.map((year) => ({ value: year, label: year }))}
        />
      ))}
      <Select
        id="planned"
        name="planned"
        label={words("filter.planned")}
        emptyText={words("filter.anyPlanned")}
        defaultValue={filter.planned ?? ""}
        options={plannedChoices.map((choice) => ({
          value: choice,
          label: words(`filter.plannedChoices.${choice}`),
        }))}
      />
    </FilterForm>
  );
}

function NoEntries() {
  const words = useTranslations("timeline.empty");
  return (
    <EmptyState title={words("title")}>
      <p>{words("text")}</p>
      <p>
        <Link href="/profile/timeline" className="text-teal-700 underline underline-offset-4">
          {words("clear")}
        </Link>
      </p>
    </EmptyState>
  );
}
