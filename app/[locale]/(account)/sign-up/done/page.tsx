import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.signUpDone"))("title") };
}

/** The same words whether or not the address had an account: the mail tells its owner alone. */
export default async function SignUpDonePage() {
  const words = await getTranslations("access.signUpDone");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <Prose>
        <ul>
          <li>{words("new")}</li>
          <li>{words("existing")}</li>
        </ul>
        <p>{words("verification")}</p>
      </Prose>
      <p className="mt-6">
        <ButtonLink href="/sign-in">{words("signIn")}</ButtonLink>
      </p>
    </>
  );
}
