import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { InstitutionCard } from "@/components/directory/institution-card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { localize } from "@/lib/core/locales";
import { directoryFilterSchema, type DirectoryFilter } from "@/lib/directory/directory-filter";
import { institutionKinds } from "@/lib/directory/entry";
import { listInstitutions } from "@/lib/directory/queries/list-institutions";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { addressWith } from "@/lib/core/address-with";

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

export default async function DirectoryPage({ searchParams }: PageProps<"/[locale]/directory">) {
  const filter = directoryFilterSchema.parse(await searchParams);
  const { total, institutions } = await listInstitutions(filter, pageSize);
  const words = await getTranslations("directory");
  const pages = await getTranslations("common.pagination");
  const pageCount = Math.ceil(total / pageSize);
  const isFiltered = [filter.q, filter.kind, filter.field].some((value) => value !== undefined);
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <DirectoryFilterForm filter={filter} isFiltered={isFiltered} />
      {institutions.length === 0 ? (
        <NoInstitutions isFiltered={isFiltered || filter.page > 1} />
      ) : (
        <>
          <p className="mb-4" role="status">
            {words(isFiltered ? "countFiltered" : "count", { count: total })}
          </p>
          <ul className="grid gap-4 lg:grid-cols-2">
            {institutions.map((institution) => (
              <li key={institution.slug}>
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
      )}
    </>
  );
}

type FilterProps = { filter: DirectoryFilter; isFiltered: boolean };

function DirectoryFilterForm({ filter, isFiltered }: FilterProps) {
  const locale = useLocale();
  const words = useTranslations("directory");
  const common = useTranslations("common.actions");
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
      <TextInput
        id="q"
        name="q"
        type="search"
        label={words("search.query")}
        hint={words("search.queryHint")}
        defaultValue={filter.q ?? ""}
        maxLength={100}
      />
      <Select
        id="kind"
        name="kind"
        label={words("search.kind")}
        emptyText={words("search.anyKind")}
        defaultValue={filter.kind ?? ""}
        options={institutionKinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`) }))}
      />
      <Select
        id="field"
        name="field"
        label={words("search.field")}
        emptyText={words("search.anyField")}
        defaultValue={filter.field?.slice(0, 2) ?? ""}
        options={techFields
          .childrenOf(null)
          .map((field) => ({ value: field.code, label: localize(field, locale) }))}
      />
    </FilterForm>
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
