import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/access/action-button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { OpenInvitation } from "@/lib/access/queries/list-invitations";
import { newId } from "@/lib/core/ids";
import type { Localized } from "@/lib/core/locales";
import { formatDateTime } from "@/lib/i18n/format-date";
import { revokeAction } from "../actions";
import { ActsFor } from "./acts-for";

type OpenInvitationsProps = {
  invitations: readonly OpenInvitation[];
  institutions: readonly (Localized & { id: string })[];
};

/** The invitations whose links still open, each with the way to take it back. */
export function OpenInvitations({ invitations, institutions }: OpenInvitationsProps) {
  const words = useTranslations("admin.invitations");
  return (
    <Section id="invitations" title={words("title")}>
      <DataTable
        caption={words("table")}
        isCaptionHidden
        columns={useColumns(institutions)}
        rows={invitations}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={words("emptyTitle")}>
            <p>{words("emptyText")}</p>
          </EmptyState>
        }
      />
    </Section>
  );
}

function useColumns(institutions: OpenInvitationsProps["institutions"]): Column<OpenInvitation>[] {
  const words = useTranslations("admin.invitations");
  const roles = useTranslations("access.role");
  const working = useTranslations("admin.accounts")("working");
  const locale = useLocale();
  return [
    { key: "email", header: words("email"), isRowHeader: true, cell: ({ email }) => email },
    { key: "role", header: words("role"), cell: ({ role }) => roles(role) },
    {
      key: "actsFor",
      header: words("actsFor"),
      cell: ({ role, divisionCode, institutionId }) => (
        <ActsFor
          role={role}
          divisionCode={divisionCode}
          company={null}
          institution={institutions.find(({ id }) => id === institutionId) ?? null}
        />
      ),
    },
    {
      key: "sent",
      header: words("sent"),
      cell: ({ createdAt }) => formatDateTime(createdAt, locale),
    },
    {
      key: "expires",
      header: words("expires"),
      cell: ({ expiresAt }) => formatDateTime(expiresAt, locale),
    },
    {
      key: "actions",
      header: words("actions"),
      cell: ({ id, email }) => (
        <ActionButton
          action={revokeAction}
          hidden={{ key: newId(), invitationId: id }}
          text={words("revoke")}
          about={email}
          pendingText={working}
        />
      ),
    },
  ];
}
