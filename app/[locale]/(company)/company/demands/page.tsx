import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { DemandStateTag } from "@/components/intake/demand-state-tag";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { loadPage } from "@/lib/access/load-page";
import { formatDateTime } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";
import { listOwnDemands, type OwnDemandLine } from "@/lib/intake/queries/list-own-demands";
import { StartDraft } from "./_components/start-draft";

const pageSize = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("intake.list"))("title") };
}

/** The company's own demands, the last touched first. */
export default async function OwnDemandsPage({
  searchParams,
}: PageProps<"/[locale]/company/demands">) {
  const { page: asked } = await searchParams;
  const page = Math.max(1, Math.trunc(Number(asked)) || 1);
  const { total, demands } = await loadPage((viewer) =>
    listOwnDemands(viewer, { offset: (page - 1) * pageSize, limit: pageSize }),
  );
  const words = await getTranslations("intake.list");
  const paging = await getTranslations("common.pagination");
  const pageCount = Math.ceil(total / pageSize);
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} actions={<StartDraft />} />
      <DemandTable demands={demands} />
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(each) => `/company/demands?page=${each}`}
        words={{
          label: paging("label"),
          previous: paging("previous"),
          next: paging("next"),
          status: paging("status", { page, pageCount }),
        }}
      />
    </>
  );
}

function DemandTable({ demands }: { demands: readonly OwnDemandLine[] }) {
  const words = useTranslations("intake.list");
  const locale = useLocale();
  const columns: Column<OwnDemandLine>[] = [
    {
      key: "title",
      header: words("titleColumn"),
      isRowHeader: true,
      cell: (demand) => (
        <Link
          href={`/company/demands/${demand.id}`}
          className="text-teal-700 underline underline-offset-4"
        >
          {demand.title ?? words("untitled")}
        </Link>
      ),
    },
    {
      key: "number",
      header: words("number"),
      cell: (demand) => demand.number ?? <span className="text-ink-soft">{words("noNumber")}</span>,
    },
    {
      key: "state",
      header: words("state"),
      cell: (demand) => (
        <span className="flex flex-wrap gap-2">
          <DemandStateTag state={demand.state} />
          {demand.state === "returned" && demand.openRemarks > 0 ? (
            <Tag tone="ochre">{words("remarks", { count: demand.openRemarks })}</Tag>
          ) : null}
        </span>
      ),
    },
    {
      key: "changed",
      header: words("changed"),
      cell: (demand) => formatDateTime(demand.updatedAt, locale),
    },
  ];
  return (
    <DataTable
      caption={words("title")}
      isCaptionHidden
      columns={columns}
      rows={demands}
      rowKey={(demand) => demand.id}
      empty={
        <EmptyState title={words("empty")}>
          <p>{words("emptyLead")}</p>
        </EmptyState>
      }
    />
  );
}
