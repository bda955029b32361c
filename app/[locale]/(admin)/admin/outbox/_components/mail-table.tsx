import { useLocale, useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDateTime } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";
import type { MailLine } from "@/lib/notify/queries/list-mails";
import { MailStateTag } from "./mail-state-tag";

/** The mails; each opens at one press, which is recorded. */
export function MailTable({ mails }: { mails: readonly MailLine[] }) {
  const words = useTranslations("admin.outbox");
  return (
    <DataTable
      caption={words("table")}
      isCaptionHidden
      columns={useColumns()}
      rows={mails}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={words("emptyTitle")}>
          <p>{words("emptyText")}</p>
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<MailLine>[] {
  const words = useTranslations("admin.outbox");
  const kinds = useTranslations("notify.kind");
  const locale = useLocale();
  return [
    {
      key: "kind",
      header: words("kind"),
      isRowHeader: true,
      cell: ({ kind }) => (kind === null ? words("unknownKind") : kinds(kind)),
    },
    { key: "to", header: words("to"), cell: ({ to }) => to },
    { key: "state", header: words("state"), cell: ({ state }) => <MailStateTag state={state} /> },
    {
      key: "when",
      header: words("when"),
      cell: ({ createdAt }) => formatDateTime(createdAt, locale),
    },
    {
      key: "sent",
      header: words("sent"),
      cell: ({ sentAt }) => (sentAt === null ? words("notSent") : formatDateTime(sentAt, locale)),
    },
    {
      key: "open",
      header: words("text"),
      cell: ({ id, to }) => (
        // Fetched ahead of a press, the mail would count as read.
        <Link
          href={`/admin/outbox/${id}`}
          prefetch={false}
          className="text-teal-700 underline underline-offset-4"
        >
          {words("open")}
          <span className="sr-only"> {to}</span>
        </Link>
      ),
    },
  ];
}
