import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/access/account-form";
import { PageHeader } from "@/components/ui/page-header";
import { forgotAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.forgot"))("title") };
}

/** Where a person asks for a link to choose a new password. */
export default async function ForgotPage() {
  const words = await getTranslations("access.forgot");
  const fields = await getTranslations("access.fields");
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("lead")}
        back={{ href: "/sign-in", text: words("back") }}
      />
      <AccountForm
        action={forgotAction}
        fields={[
          { kind: "email", name: "email", label: fields("email"), autoComplete: "username" },
        ]}
        submitText={words("submit")}
        pendingText={words("pending")}
      />
    </>
  );
}
