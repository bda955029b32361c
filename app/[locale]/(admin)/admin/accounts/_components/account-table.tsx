import { useLocale, useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { AccountLine } from "@/lib/access/queries/list-accounts";
import { addressWith } from "@/lib/core/address-with";
import { formatDate } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";
import { AccountActions } from "./account-actions";
import { ActsFor } from "./acts-for";

type AccountTableProps = { accounts: readonly AccountLine[]; ownId: string | null };

/** The accounts with what can be done to each. */
export function AccountTable({ accounts, ownId }: AccountTableProps) {
  const words = useTranslations("admin.accounts");
  return (
    <DataTable
      caption={words("table")}
      isCaptionHidden
      columns={useColumns(ownId)}
      rows={accounts}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={words("emptyTitle")}>
          <p>{words("emptyText")}</p>
        </EmptyState>
      }
    />
  );
}

function useColumns(ownId: string | null): Column<AccountLine>[] {
  const words = useTranslations("admin.accounts");
  const roles = useTranslations("access.role");
  const locale = useLocale();
  return [
    {
      key: "person",
      header: words("person"),
      isRowHeader: true,
      cell: ({ id, name, email }) => (
        <>
          <span className="block">{name}</span>
          <span className="block font-normal text-ink-soft">{email}</span>
          <Link
            href={addressWith("/admin/audit", { subject: id })}
            className="font-normal text-teal-700 underline underline-offset-4"
          >
            {words("history")}
            <span className="sr-only"> {name}</span>
          </Link>
        </>
      ),
    },
    { key: "role", header: words("role"), cell: ({ role }) => roles(role) },
    { key: "actsFor", header: words("actsFor"), cell: (account) => <ActsFor {...account} /> },
    {
      key: "state",
      header: words("state"),
      cell: ({ state }) => (
        <Tag tone={state === "active" ? "green" : "neutral"}>{words(state)}</Tag>
      ),
    },
    {
      key: "created",
      header: words("created"),
      cell: ({ createdAt }) => formatDate(createdAt, locale),
    },
    {
      key: "sessions",
      header: words("sessions"),
      align: "end",
      cell: ({ openSessions }) => openSessions,
    },
    {
      key: "actions",
      header: words("actions"),
      cell: (account) => <AccountActions account={account} isOwn={account.id === ownId} />,
    },
  ];
}
