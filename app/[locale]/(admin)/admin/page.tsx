import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { noAccountFilter } from "@/lib/access/account-filter";
import { noAuditFilter } from "@/lib/access/audit-filter";
import { loadPage } from "@/lib/access/load-page";
import { listAccounts } from "@/lib/access/queries/list-accounts";
import { listAudit } from "@/lib/access/queries/list-audit";
import { listInvitations } from "@/lib/access/queries/list-invitations";
import type { Viewer } from "@/lib/access/viewer";
import { Link } from "@/lib/i18n/navigation";
import { listMails } from "@/lib/notify/queries/list-mails";
import { AuditTable } from "./audit/_components/audit-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.overview"))("title") };
}

const totalOnly = { offset: 0, limit: 1 };

async function loadOverview(viewer: Viewer | null) {
  const unverifiedFilter = { ...noAccountFilter, isUnverifiedOnly: true };
  const [accounts, unverified, invitations, failed, queued, recent] = await Promise.all([
    listAccounts(viewer, { filter: noAccountFilter, ...totalOnly }),
    listAccounts(viewer, { filter: unverifiedFilter, ...totalOnly }),
    listInvitations(viewer),
    listMails(viewer, { kind: null, state: "failed", ...totalOnly }),
    listMails(viewer, { kind: null, state: "queued", ...totalOnly }),
    listAudit(viewer, { filter: noAuditFilter, offset: 0, limit: 10 }),
  ]);
  const counts = {
    unverified: unverified.total,
    failedMails: failed.total,
    queuedMails: queued.total,
    invitations: invitations.length,
    accounts: accounts.total,
  };
  return { counts, recent: recent.entries };
}

/** What waits for the administrators and what happened last. */
export default async function OverviewPage() {
  const { counts, recent } = await loadPage(loadOverview);
  const words = await getTranslations("admin.overview");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <Counts counts={counts} />
      <Section
        id="recent"
        title={words("recent")}
        actions={
          <Link href="/admin/audit" className="text-teal-700 underline underline-offset-4">
            {words("all")}
          </Link>
        }
      >
        <AuditTable entries={recent} />
      </Section>
    </>
  );
}

type CountName = keyof Awaited<ReturnType<typeof loadOverview>>["counts"];

const places: readonly (readonly [CountName, string])[] = [
  ["unverified", "/admin/accounts?unverified=yes"],
  ["failedMails", "/admin/outbox?state=failed"],
  ["queuedMails", "/admin/outbox?state=queued"],
  ["invitations", "/admin/accounts#invitations"],
  ["accounts", "/admin/accounts"],
];

function Counts({ counts }: { counts: Readonly<Record<CountName, number>> }) {
  const words = useTranslations("admin.overview");
  return (
    <SummaryList
      rows={places.map(([name, href]) => ({
        id: name,
        term: words(name),
        value: (
          <Link
            href={href}
            className="text-2xl font-bold text-teal-700 tabular-nums underline underline-offset-4"
          >
            {counts[name]}
            <span className="sr-only"> {words(name)}</span>
          </Link>
        ),
      }))}
    />
  );
}
