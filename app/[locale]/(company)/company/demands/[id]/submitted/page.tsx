import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { loadPage } from "@/lib/access/load-page";
import { DomainError } from "@/lib/core/errors";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";

const steps = ["match", "review", "publish"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("intake.done"))("title") };
}

/** The confirmation: the reference number, and what happens next. */
export default async function SubmittedPage({
  params,
}: PageProps<"/[locale]/company/demands/[id]/submitted">) {
  const { id: demandId } = await params;
  const number = await loadPage(async (viewer) => {
    const demand = await getOwnDemand(viewer, { demandId });
    if (demand.number === null) throw new DomainError("notFound");
    return demand.number;
  });
  const words = await getTranslations("intake.done");
  return (
    <>
      <PageHeader title={words("title")} />
      <div className="mb-10 max-w-3xl rounded border-l-4 border-green-700 bg-green-50 p-6 text-green-800">
        <p>{words("number")}</p>
        <p className="text-3xl font-bold tabular-nums">{number}</p>
      </div>
      <Section id="next" title={words("next")}>
        <ol className="mb-8 measure list-decimal pl-6">
          {steps.map((step) => (
            <li key={step} className="my-2">
              {words(`steps.${step}`)}
            </li>
          ))}
        </ol>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`/company/demands/${demandId}`}>{words("view")}</ButtonLink>
          <ButtonLink href={`/company/demands/${demandId}/print`} variant="secondary">
            {words("print")}
          </ButtonLink>
          <ButtonLink href="/company/demands" variant="quiet">
            {words("list")}
          </ButtonLink>
        </div>
      </Section>
    </>
  );
}
