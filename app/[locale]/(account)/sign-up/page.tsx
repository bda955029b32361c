import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { AccountForm, type AccountField } from "@/components/access/account-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { homePath } from "@/lib/access/home-path";
import { passwordLength } from "@/lib/access/password-rule";
import { findViewer } from "@/lib/access/queries/find-viewer";
import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import { Link } from "@/lib/i18n/navigation";
import { signUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.signUp"))("title") };
}

/** Where the first person of a company opens its account. */
export default async function SignUpPage() {
  const viewer = await findViewer();
  return viewer === null ? <SignUp /> : <SignedInAlready viewer={viewer} />;
}

function SignUp() {
  const words = useTranslations("access.signUp");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <AccountForm
        action={signUpAction}
        hidden={{ key: newId() }}
        fields={[...useCompanyFields(), ...usePersonFields()]}
        submitText={words("submit")}
        pendingText={words("pending")}
      />
      <Section id="known" title={words("known")}>
        <p className="measure">{words("knownText")}</p>
      </Section>
    </>
  );
}

function useCompanyFields(): AccountField[] {
  const words = useTranslations("access.fields");
  return [
    {
      kind: "text",
      name: "companyName",
      label: words("companyName"),
      hint: words("companyNameHint"),
      autoComplete: "organization",
    },
    {
      kind: "text",
      name: "uscc",
      label: words("uscc"),
      hint: words("usccHint"),
      width: "uscc",
    },
    {
      kind: "tick",
      name: "isUsccConfirmed",
      label: words("usccConfirm"),
      option: words("usccConfirmOption"),
      onlyAfter: "usccChecksum",
    },
  ];
}

function usePersonFields(): AccountField[] {
  const words = useTranslations("access.fields");
  return [
    {
      kind: "text",
      name: "name",
      label: words("name"),
      hint: words("nameHint"),
      autoComplete: "name",
    },
    { kind: "email", name: "email", label: words("email"), autoComplete: "username" },
    {
      kind: "password",
      name: "password",
      label: words("password"),
      hint: words("passwordHint", passwordLength),
      autoComplete: "new-password",
    },
    {
      kind: "tick",
      name: "consent",
      label: words("consent"),
      hint: words.rich("consentHint", {
        link: (text) => (
          <Link href="/privacy" className="text-teal-700 underline underline-offset-4">
            {text}
          </Link>
        ),
      }),
      option: words("consentOption"),
    },
  ];
}

function SignedInAlready({ viewer }: { viewer: Viewer }) {
  const words = useTranslations("access.signedIn");
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("signUpLead", { name: viewer.name, email: viewer.email })}
      />
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={homePath[viewer.role]}>{words("goOn")}</ButtonLink>
        <ButtonLink href="/account" variant="secondary">
          {words("account")}
        </ButtonLink>
      </p>
    </>
  );
}
