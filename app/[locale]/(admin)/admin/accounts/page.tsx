import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { accountQuerySchema } from "@/lib/access/account-filter";
import { loadPage } from "@/lib/access/load-page";
import { listAccounts } from "@/lib/access/queries/list-accounts";
import { listInstitutionChoices } from "@/lib/access/queries/list-institution-choices";
import { listInvitations } from "@/lib/access/queries/list-invitations";
import { Paging } from "../_components/paging";
import { AccountFilterForm } from "./_components/account-filter-form";
import { AccountTable } from "./_components/account-table";
import { InviteForm } from "./_components/invite-form";
import { OpenInvitations } from "./_components/open-invitations";

const pageSize = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.accounts"))("title") };
}

/** Who has an account, who was invited, and what can be done about it. */
export default async function AccountsPage({
  searchParams,
}: PageProps<"/[locale]/admin/accounts">) {
  const { q: search, unverified, page, ...choice } = accountQuerySchema.parse(await searchParams);
  const filter = { search, isUnverifiedOnly: unverified, ...choice };
  const { list, invitations, institutions, ownId } = await loadPage(async (viewer) => {
    const wanted = { filter, offset: (page - 1) * pageSize, limit: pageSize };
    const [list, invitations, institutions] = await Promise.all([
      listAccounts(viewer, wanted),
      listInvitations(viewer),
      listInstitutionChoices(viewer),
    ]);
    return { list, invitations, institutions, ownId: viewer?.id ?? null };
  });
  const words = await getTranslations("admin.accounts");
  const overview = await getTranslations("admin.overview");
  const isFiltered =
    search !== "" || unverified || Object.values(choice).some((each) => each !== null);
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("lead")}
        back={{ href: "/admin", text: overview("title") }}
      />
      <AccountFilterForm filter={filter} isFiltered={isFiltered} />
      <p className="mb-4" role="status">
        {words("count", { count: list.total })}
      </p>
      <AccountTable accounts={list.accounts} ownId={ownId} />
      <Paging
        path="/admin/accounts"
        query={{ q: search, ...choice, unverified: unverified ? "yes" : "" }}
        page={page}
        pageCount={Math.ceil(list.total / pageSize)}
      />
      <OpenInvitations invitations={invitations} institutions={institutions} />
      <InviteForm institutions={institutions} />
    </>
  );
}
