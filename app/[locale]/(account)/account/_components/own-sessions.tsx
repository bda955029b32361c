import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/access/action-button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { OwnSession } from "@/lib/access/queries/list-own-sessions";
import { formatDateTime } from "@/lib/i18n/format-date";
import { endAllSessionsAction, endOtherSessionsAction } from "../actions";

type OwnSessionsProps = { sessions: readonly OwnSession[]; currentId: string | null };

/** Where the viewer is signed in, and how to end that. */
export function OwnSessions({ sessions, currentId }: OwnSessionsProps) {
  const words = useTranslations("access.account");
  const columns = useColumns(currentId);
  // Networks are kept only where the operator named a trusted header.
  const hasNetworks = sessions.some(({ network }) => network !== null);
  return (
    <Section id="sessions" title={words("sessions")} lead={words("sessionsLead")}>
      <DataTable
        caption={words("sessions")}
        isCaptionHidden
        columns={columns.filter(({ key }) => hasNetworks || key !== "network")}
        rows={sessions}
        rowKey={({ id }) => id}
        empty={null}
      />
      <div className="mt-6 flex flex-wrap gap-3">
        {sessions.length > 1 ? (
          <ActionButton
            action={endOtherSessionsAction}
            text={words("endOthers")}
            pendingText={words("signOutPending")}
          />
        ) : null}
        <ActionButton
          action={endAllSessionsAction}
          text={words("endAll")}
          pendingText={words("signOutPending")}
        />
      </div>
    </Section>
  );
}

function useColumns(currentId: string | null): Column<OwnSession>[] {
  const words = useTranslations("access.account");
  const locale = useLocale();
  return [
    {
      key: "device",
      header: words("device"),
      isRowHeader: true,
      cell: ({ id, device }) => (
        <span className="inline-flex flex-wrap gap-2">
          {device ?? words("unknownDevice")}
          {id === currentId ? <Tag tone="teal">{words("thisDevice")}</Tag> : null}
        </span>
      ),
    },
    { key: "network", header: words("network"), cell: ({ network }) => network ?? "–" },
    {
      key: "startedAt",
      header: words("startedAt"),
      cell: ({ startedAt }) => formatDateTime(startedAt, locale),
    },
    {
      key: "seenAt",
      header: words("seenAt"),
      cell: ({ seenAt }) => formatDateTime(seenAt, locale),
    },
  ];
}
