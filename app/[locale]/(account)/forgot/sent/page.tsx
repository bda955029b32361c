import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.forgotSent"))("title") };
}

/** The same words whether or not the address has an account. */
export default async function ForgotSentPage() {
  const words = await getTranslations("access.forgotSent");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <p className="mb-6 measure">{words("missing")}</p>
      <p>
        <ButtonLink href="/forgot" variant="secondary">
          {words("again")}
        </ButtonLink>
      </p>
    </>
  );
}
