import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { loadPage } from "@/lib/access/load-page";
import { mailQuerySchema } from "@/lib/notify/mail-filter";
import { listMails } from "@/lib/notify/queries/list-mails";
import { Paging } from "../_components/paging";
import { MailFilterForm } from "./_components/mail-filter-form";
import { MailTable } from "./_components/mail-table";

const pageSize = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.outbox"))("title") };
}

/** The mails of the portal; without a mail server this is where they are read. */
export default async function OutboxPage({ searchParams }: PageProps<"/[locale]/admin/outbox">) {
  const { page, ...filter } = mailQuerySchema.parse(await searchParams);
  const { total, mails } = await loadPage((viewer) =>
    listMails(viewer, { ...filter, offset: (page - 1) * pageSize, limit: pageSize }),
  );
  const words = await getTranslations("admin.outbox");
  const overview = await getTranslations("admin.overview");
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("lead")}
        back={{ href: "/admin", text: overview("title") }}
      />
      <MailFilterForm {...filter} />
      <p className="mb-4" role="status">
        {words("count", { count: total })}
      </p>
      <MailTable mails={mails} />
      <Paging
        path="/admin/outbox"
        query={filter}
        page={page}
        pageCount={Math.ceil(total / pageSize)}
      />
    </>
  );
}
