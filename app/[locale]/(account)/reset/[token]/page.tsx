import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/access/account-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { passwordLength } from "@/lib/access/password-rule";
import { findResetLink } from "@/lib/access/queries/find-reset-link";
import { resetAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.reset"))("title") };
}

/** Where a mailed link leads: opening it uses nothing up, so that mail scanners do no harm. */
export default async function ResetPage({ params }: PageProps<"/[locale]/reset/[token]">) {
  const { token } = await params;
  const words = await getTranslations("access.reset");
  if ((await findResetLink(token)) === null) {
    return (
      <>
        <PageHeader title={words("closedTitle")} lead={words("closedLead")} />
        <p>
          <ButtonLink href="/forgot">{words("again")}</ButtonLink>
        </p>
      </>
    );
  }
  const fields = await getTranslations("access.fields");
  const common = await getTranslations("common.pending");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <AccountForm
        action={resetAction}
        hidden={{ token }}
        fields={[
          {
            kind: "password",
            name: "password",
            label: fields("newPassword"),
            hint: fields("passwordHint", passwordLength),
            autoComplete: "new-password",
          },
        ]}
        submitText={words("submit")}
        pendingText={common("saving")}
      />
    </>
  );
}
