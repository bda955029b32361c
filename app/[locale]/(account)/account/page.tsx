import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/access/account-form";
import { ActionButton } from "@/components/access/action-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { loadPage } from "@/lib/access/load-page";
import { passwordLength } from "@/lib/access/password-rule";
import { findSessionId } from "@/lib/access/queries/find-session-id";
import { getOwnAccount } from "@/lib/access/queries/get-own-account";
import { listOwnSessions } from "@/lib/access/queries/list-own-sessions";
import { newId } from "@/lib/core/ids";
import { OwnDetails } from "./_components/own-details";
import { OwnSessions } from "./_components/own-sessions";
import { changePasswordAction, signOutAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.account"))("title") };
}

/** A person's own account: who they are, their password, where they are signed in. */
export default async function AccountPage({ searchParams }: PageProps<"/[locale]/account">) {
  const { ended } = await searchParams;
  const [account, sessions] = await loadPage((viewer) =>
    Promise.all([getOwnAccount(viewer), listOwnSessions(viewer)]),
  );
  const words = await getTranslations("access.account");
  const count = typeof ended === "string" && /^\d{1,4}$/.test(ended) ? Number(ended) : null;
  return (
    <>
      <PageHeader
        title={words("title")}
        actions={
          <ActionButton
            action={signOutAction}
            text={words("signOut")}
            pendingText={words("signOutPending")}
          />
        }
      />
      {count === null ? null : <Notice tone="success" title={words("ended", { count })} isLive />}
      <OwnDetails account={account} />
      <ChangePassword />
      <OwnSessions sessions={sessions} currentId={await findSessionId()} />
    </>
  );
}

function ChangePassword() {
  const words = useTranslations("access.account");
  const fields = useTranslations("access.fields");
  const common = useTranslations("common.pending");
  return (
    <Section id="password" title={words("password")} lead={words("passwordLead")}>
      <AccountForm
        action={changePasswordAction}
        hidden={{ key: newId() }}
        fields={[
          {
            kind: "password",
            name: "current",
            label: fields("currentPassword"),
            autoComplete: "current-password",
          },
          {
            kind: "password",
            name: "next",
            label: fields("newPassword"),
            hint: fields("passwordHint", passwordLength),
            autoComplete: "new-password",
          },
        ]}
        submitText={words("changePassword")}
        pendingText={common("saving")}
        doneText={words("changed")}
      />
    </Section>
  );
}
