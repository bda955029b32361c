import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountForm } from "@/components/access/account-form";
import { ActionButton } from "@/components/access/action-button";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { passwordLength } from "@/lib/access/password-rule";
import { findInvitation, type FoundInvitation } from "@/lib/access/queries/find-invitation";
import { findViewer } from "@/lib/access/queries/find-viewer";
import type { Viewer } from "@/lib/access/viewer";
import { Link } from "@/lib/i18n/navigation";
import { acceptAction, makeWayAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.invitation"))("title") };
}

/** Where a mailed invitation leads: opening it uses nothing up, so that mail scanners do no harm. */
export default async function InvitationPage({
  params,
}: PageProps<"/[locale]/invitation/[token]">) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  if (invitation === null) return <Closed state="unknown" />;
  if (invitation.state !== "open") return <Closed state={invitation.state} />;
  const viewer = await findViewer();
  if (viewer !== null) return <SomebodyElse viewer={viewer} token={token} />;
  return <Invited invitation={invitation} token={token} />;
}

function Closed({ state }: { state: "used" | "expired" | "unknown" }) {
  const words = useTranslations("access.invitation");
  const common = useTranslations("common.actions");
  return (
    <>
      <PageHeader title={words("closedTitle")} lead={words(state)} />
      <p>
        <ButtonLink href="/sign-in" variant={state === "used" ? "primary" : "secondary"}>
          {common("signIn")}
        </ButtonLink>
      </p>
    </>
  );
}

function SomebodyElse({ viewer, token }: { viewer: Viewer; token: string }) {
  const words = useTranslations("access.signedIn");
  const account = useTranslations("access.account");
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("invitationLead", { name: viewer.name, email: viewer.email })}
      />
      <ActionButton
        action={makeWayAction}
        hidden={{ token }}
        text={account("signOut")}
        pendingText={account("signOutPending")}
        variant="primary"
      />
    </>
  );
}

function Invited({ invitation, token }: { invitation: FoundInvitation; token: string }) {
  const words = useTranslations("access.invitation");
  const fields = useTranslations("access.fields");
  const roles = useTranslations("access.role");
  const common = useTranslations("common.pending");
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("lead", { role: roles(invitation.role), email: invitation.email })}
      />
      <AccountForm
        action={acceptAction}
        hidden={{ token }}
        fields={[
          {
            kind: "text",
            name: "name",
            label: fields("name"),
            hint: fields("nameHint"),
            autoComplete: "name",
          },
          {
            kind: "password",
            name: "password",
            label: fields("newPassword"),
            hint: fields("passwordHint", passwordLength),
            autoComplete: "new-password",
          },
          {
            kind: "tick",
            name: "consent",
            label: fields("consent"),
            hint: fields.rich("consentHint", { link: toPrivacy }),
            option: fields("consentOption"),
          },
        ]}
        submitText={words("submit")}
        pendingText={common("saving")}
      />
    </>
  );
}

function toPrivacy(text: ReactNode) {
  return (
    <Link href="/privacy" className="text-teal-700 underline underline-offset-4">
      {text}
    </Link>
  );
}
