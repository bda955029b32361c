import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { optionLabels } from "@/components/demand/demand-labels";
import { StructuredData } from "@/components/layout/structured-data";
import { Administrators } from "@/components/schemes/administrators";
import { FitTag, SchemeStatusTag } from "@/components/schemes/scheme-tags";
import { SourceList } from "@/components/schemes/source-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { baseUrl } from "@/lib/core/env";
import { localize, type Locale } from "@/lib/core/locales";
import { getPathname } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { formatAsOf } from "@/lib/profile/format-as-of";
import { findScheme, type Scheme } from "@/lib/profile/schemes";
import { OutsideNotes } from "./_components/outside-notes";
import { RelatedFacts } from "./_components/related-facts";

type SchemePageProps = PageProps<"/[locale]/schemes/[id]">;

export async function generateMetadata({ params }: SchemePageProps): Promise<Metadata> {
  const { id } = await params;
  const scheme = findScheme(id);
  if (scheme === null) return {};
  const locale = await getLocale();
  const words = await getTranslations("schemes");
  return pageMetadata({
    locale,
    path: `/schemes/${id}`,
    // A body and its scheme can bear one name: the park's Shenzhen branch.
    title: `${localize(scheme.name, locale)} · ${words("title")}`,
    description: localize(scheme.purpose, locale),
  });
}

export default async function SchemePage({ params }: SchemePageProps) {
  const { id } = await params;
  const scheme = findScheme(id);
  if (scheme === null) notFound();
  const locale = await getLocale();
  const words = await getTranslations("schemes");
  return (
    <article>
      <StructuredData data={serviceOf(scheme, locale)} />
      <PageHeader
        title={localize(scheme.name, locale)}
        lead={localize(scheme.purpose, locale)}
        back={{ href: "/schemes", text: words("back") }}
        tags={
          <>
            <FitTag fit={scheme.coFundingFit} />
            <SchemeStatusTag status={scheme.status} />
          </>
        }
      />
      <Notice tone="warning" title={words("checkTitle")}>
        <p>{words("checkText", { date: formatAsOf(scheme.asOf, locale) })}</p>
      </Notice>
      <Section id="facts" title={words("detail.facts")}>
        <SchemeFacts scheme={scheme} />
      </Section>
      <Section id="jiangsu" title={words("detail.jiangsu")}>
        <p className="measure font-semibold">{words(`fitText.${scheme.coFundingFit}`)}</p>
        <p className="mt-2 measure">{localize(scheme.jiangsuUse, locale)}</p>
        <p className="mt-2 measure text-sm text-ink-soft">{words("detail.jiangsuNote")}</p>
      </Section>
      <OutsideNotes updates={scheme.updates} />
      <RelatedFacts scheme={scheme} />
      <Section id="sources" title={words("detail.sources")}>
        <SourceList sources={scheme.sources} />
      </Section>
    </article>
  );
}

function SchemeFacts({ scheme }: { scheme: Scheme }) {
  const locale = useLocale();
  const words = useTranslations("schemes");
  const separator = locale === "en" ? ", " : "、";
  const { matchingRatio } = scheme;
  const modes = optionLabels("cooperationMode", scheme.cooperationModes, locale);
  const rows: readonly SummaryRow[] = [
    {
      term: words("terms.administrator"),
      value: <Administrators administrators={scheme.administrators} />,
    },
    { term: words("terms.amount"), value: localize(scheme.amount, locale) },
    {
      term: words("terms.ratio"),
      value: matchingRatio === null ? words("notStated") : localize(matchingRatio, locale),
    },
    { term: words("terms.who"), value: localize(scheme.whoCanApply, locale) },
    {
      term: words("terms.purpose"),
      value: scheme.relevantTo.map((purpose) => words(`purpose.${purpose}`)).join(separator),
    },
    {
      term: words("terms.fields"),
      value: scheme.fields.map((field) => words(`field.${field}`)).join(separator),
    },
    ...(modes.length === 0 ? [] : [{ term: words("terms.modes"), value: modes.join(separator) }]),
    { term: words("terms.status"), value: words(`status.${scheme.status}`) },
    { term: words("terms.asOf"), value: formatAsOf(scheme.asOf, locale) },
  ];
  return <SummaryList rows={rows} />;
}

/** The scheme in schema.org's words. */
function serviceOf(scheme: Scheme, locale: Locale): Record<string, unknown> {
  return {
    "@type": "Service",
    name: localize(scheme.name, locale),
    description: localize(scheme.purpose, locale),
    serviceType: "Funding and support for innovation and technology",
    areaServed: { "@type": "AdministrativeArea", name: "Hong Kong" },
    audience: { "@type": "Audience", audienceType: localize(scheme.whoCanApply, locale) },
    provider: scheme.administrators.map(({ names }) => ({
      "@type": "Organization",
      name: localize(names, locale),
    })),
    url: `${baseUrl()}${getPathname({ locale, href: `/schemes/${scheme.id}` })}`,
  };
}
