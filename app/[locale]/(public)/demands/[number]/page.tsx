import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { lineInScriptOf, ScriptedLine, ScriptedText } from "@/components/layout/scripted-text";
import { FundingFor } from "@/components/schemes/funding-for";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { isAllowed } from "@/lib/access/permissions";
import { findViewer } from "@/lib/access/queries/find-viewer";
import type { Viewer } from "@/lib/access/viewer";
import { formatDate } from "@/lib/i18n/format-date";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { leastOfBand } from "@/lib/intake/budget-band";
import type { PublishedAbstract } from "@/lib/intake/published-demand";
import { findPublishedDemand } from "@/lib/intake/queries/find-published-demand";
import { divisionName } from "@/lib/taxonomy/divisions";
import { fieldPath, optionLabels } from "@/components/demand/demand-labels";

type DemandPageProps = PageProps<"/[locale]/demands/[number]">;

const findDemand = cache(findPublishedDemand);

export async function generateMetadata({ params }: DemandPageProps): Promise<Metadata> {
  const { number } = await params;
  const demand = await findDemand(number);
  if (demand === null) return {};
  const locale = await getLocale();
  return pageMetadata({
    locale,
    path: `/demands/${number}`,
    title: lineInScriptOf(locale, demand.title),
    description: fieldPath(demand.techField, locale),
  });
}

export default async function DemandPage({ params }: DemandPageProps) {
  const { number } = await params;
  const demand = await findDemand(number);
  if (demand === null) notFound();
  const viewer = await findViewer();
  const words = await getTranslations("public.demands");
  return (
    <>
      <PageHeader
        title={<ScriptedLine text={demand.title} />}
        back={{ href: "/demands", text: words("back") }}
      />
      <DemandFacts demand={demand} />
      <Section id="abstract" title={words("abstract")}>
        <ScriptedText text={`${demand.abstract}${demand.isAbstractCut ? "……" : ""}`} />
        <p className="mt-4 mb-4 measure text-ink-soft">{words("abstractCut")}</p>
        <WholeText viewer={viewer} number={number} />
      </Section>
      <FundingFor demand={{ ...demand, budgetWanYuan: leastOfBand(demand.budget) }} />
    </>
  );
}

function DemandFacts({ demand }: { demand: PublishedAbstract }) {
  const locale = useLocale();
  const words = useTranslations("public.demands");
  const lines = (labels: readonly string[]) => (
    <ul>
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
  const city = demand.cityCode === null ? "—" : divisionName(demand.cityCode, locale);
  return (
    <SummaryList
      rows={[
        { term: words("terms.number"), value: demand.number },
        { term: words("terms.field"), value: fieldPath(demand.techField, locale) },
        { term: words("terms.city"), value: city },
        { term: words("terms.budget"), value: words(`budget.${demand.budget}`) },
        {
          term: words("terms.categories"),
          value: lines(optionLabels("demandCategory", demand.categories, locale)),
        },
        {
          term: words("terms.modes"),
          value: lines(optionLabels("cooperationMode", demand.cooperationModes, locale)),
        },
        { term: words("terms.published"), value: formatDate(demand.publishedAt, locale) },
      ]}
    />
  );
}

/** The way to the whole text: the reader's own desk, or signing in first. */
function WholeText({ viewer, number }: { viewer: Viewer | null; number: string }) {
  const words = useTranslations("public.demands");
  if (viewer === null) {
    return <ButtonLink href={`/sign-in?next=/demands/${number}`}>{words("signIn")}</ButtonLink>;
  }
  if (!isAllowed(viewer.role, "demand.browse")) return null;
  const desk = viewer.role === "institution" ? `/institution/demands/${number}` : "/review";
  return <ButtonLink href={desk}>{words("openDesk")}</ButtonLink>;
}
