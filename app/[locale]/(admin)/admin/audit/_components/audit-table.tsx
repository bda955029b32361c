import { useLocale, useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { isAuditAction } from "@/lib/access/audit-actions";
import type { AuditLine } from "@/lib/access/queries/list-audit";
import { addressWith } from "@/lib/core/address-with";
import { formatDateTime } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";

const subjectTypes = [
  "account",
  "invitation",
  "company",
  "demand",
  "mail",
  "model",
  "rematch",
  "action",
] as const;

/** Lines of the audit trail. */
export function AuditTable({ entries }: { entries: readonly AuditLine[] }) {
  const words = useTranslations("admin.audit");
  return (
    <DataTable
      caption={words("table")}
      isCaptionHidden
      columns={useColumns()}
      rows={entries}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={words("emptyTitle")}>
          <p>{words("emptyText")}</p>
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<AuditLine>[] {
  const words = useTranslations("admin.audit");
  const roles = useTranslations("access.role");
  const locale = useLocale();
  return [
    { key: "when", header: words("when"), cell: ({ at }) => formatDateTime(at, locale) },
    {
      key: "person",
      header: words("person"),
      cell: ({ actorName, actorRole }) => (
        <>
          {actorName ?? words("nobody")}
          {actorRole === null ? null : (
            <span className="block text-ink-soft">{roles(actorRole)}</span>
          )}
        </>
      ),
    },
    {
      key: "action",
      header: words("action"),
      isRowHeader: true,
      cell: ({ action }) => (isAuditAction(action) ? words(`actions.${action}`) : action),
    },
    { key: "on", header: words("on"), cell: (entry) => <Subject entry={entry} /> },
    {
      key: "outcome",
      header: words("outcome"),
      cell: ({ outcome }) =>
        outcome === "refused" ? <Tag tone="vermilion">{words("refused")}</Tag> : words("done"),
    },
    { key: "detail", header: words("detail"), cell: ({ detail }) => <Detail detail={detail} /> },
  ];
}

function Subject({ entry: { subjectType, subjectId } }: { entry: AuditLine }) {
  const words = useTranslations("admin.audit");
  const type = subjectTypes.find((known) => known === subjectType) ?? "other";
  return (
    <>
      <span className="block">{words(`subjectType.${type}`)}</span>
      <Link
        href={addressWith("/admin/audit", { subject: subjectId })}
        className="block font-mono text-xs wrap-anywhere text-teal-700 underline underline-offset-4"
      >
        {subjectId}
      </Link>
    </>
  );
}

/** Codes and identifiers as they were written; they mean the same in every language. */
function Detail({ detail }: { detail: unknown }) {
  if (typeof detail !== "object" || detail === null) return null;
  return (
    <ul className="font-mono text-xs wrap-anywhere text-ink-soft">
      {Object.entries(detail)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <li key={name}>
            {name}: {Array.isArray(value) ? value.join(", ") : String(value)}
          </li>
        ))}
    </ul>
  );
}
