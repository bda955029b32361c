import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { auditQuerySchema } from "@/lib/access/audit-filter";
import { loadPage } from "@/lib/access/load-page";
import { listAudit } from "@/lib/access/queries/list-audit";
import { Paging } from "../_components/paging";
import { AuditFilterForm } from "./_components/audit-filter-form";
import { AuditTable } from "./_components/audit-table";

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.audit"))("title") };
}

/** Who did what and when. */
export default async function AuditPage({ searchParams }: PageProps<"/[locale]/admin/audit">) {
  const { page, ...filter } = auditQuerySchema.parse(await searchParams);
  const { total, entries } = await loadPage((viewer) =>
    listAudit(viewer, { filter, offset: (page - 1) * pageSize, limit: pageSize }),
  );
  const words = await getTranslations("admin.audit");
  const overview = await getTranslations("admin.overview");
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("lead")}
        back={{ href: "/admin", text: overview("title") }}
      />
      <AuditFilterForm filter={filter} />
      <p className="mb-4" role="status">
        {words("count", { count: total })}
      </p>
      <AuditTable entries={entries} />
      <Paging
        path="/admin/audit"
        query={filter}
        page={page}
        pageCount={Math.ceil(total / pageSize)}
      />
    </>
  );
}
