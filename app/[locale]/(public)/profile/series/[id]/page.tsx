import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { StructuredData } from "@/components/layout/structured-data";
import { factPath } from "@/components/profile/fact-address";
import { FactDetails, factDetailsLook, inlineLink } from "@/components/profile/fact-details";
import { SeriesFigure, sourceTitles } from "@/components/profile/series-figure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { baseUrl } from "@/lib/core/env";
import { htmlLangOf, localize, type Locale } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { licenceUrl } from "@/lib/exchange/profile-files";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { sectionPath, sectionsShowing } from "@/lib/profile/chapters";
import { factById, type Fact } from "@/lib/profile/facts";
import { findSeries, type Series } from "@/lib/profile/series";
import { datesOf } from "../_components/dates-of";

type SeriesPageProps = PageProps<"/[locale]/profile/series/[id]">;

export async function generateMetadata({ params }: SeriesPageProps): Promise<Metadata> {
  const series = findSeries((await params).id);
  if (series === null) return {};
  const locale = await getLocale();
  const words = await getTranslations("profile.series");
  const name = localize(series.name, locale);
  return pageMetadata({
    locale,
    path: `/profile/series/${series.id}`,
    title: name,
    description: words("metaDescription", { name }),
  });
}

export default async function SeriesPage({ params }: SeriesPageProps) {
  const series = findSeries((await params).id);
  if (series === null) notFound();
  const locale = await getLocale();
  const words = await getTranslations("profile.series");
  return (
    <>
      <StructuredData data={await datasetOf(series, locale)} />
      <PageHeader
        title={localize(series.name, locale)}
        back={{ href: "/profile/series", text: words("back") }}
      />
      <SeriesFigure series={series} isAlone />
      <InProfile series={series} />
      <SeriesFacts series={series} />
    </>
  );
}

/** The sections of the profile that speak of the series. */
function InProfile({ series }: { series: Series }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const sections = sectionsShowing("seriesIds", series.id);
  if (sections.length === 0) return null;
  return (
    <Section id="sections" title={words("sections")}>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <Link
              href={sectionPath(section)}
              className={`inline-flex min-h-11 items-center gap-2 md:min-h-8 ${inlineLink}`}
            >
              <span className="tabular-nums">{section.id}</span> {localize(section.title, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SeriesFacts({ series }: { series: Series }) {
  const words = useTranslations("profile.series");
  const ids = new Set(series.points.map(({ factId }) => factId));
  return (
    <Section id="facts" title={words("facts")}>
      <ul className={`grid measure gap-5 ${factDetailsLook}`}>
        {[...ids].map((id) => (
          <SeriesFact key={id} fact={factById(id)} />
        ))}
      </ul>
    </Section>
  );
}

function SeriesFact({ fact }: { fact: Fact }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const path = factPath(fact.id);
  return (
    <li className="border-t border-line pt-3">
      <p className="mb-1">
        {localize(fact.statement, locale)}{" "}
        {path === null ? null : (
          <Link href={path} prefetch={false} className={inlineLink}>
            {words("factIn")}
          </Link>
        )}
      </p>
      <FactDetails fact={fact} />
    </li>
  );
}

async function datasetOf(series: Series, locale: Locale): Promise<Record<string, unknown>> {
  const words = await getTranslations("profile.series");
  const common = await getTranslations("common");
  const name = localize(series.name, locale);
  const { from, to } = datesOf(series);
  const comparability =
    series.comparability === null ? [] : [localize(series.comparability, locale)];
  return {
    "@type": "Dataset",
    name,
    description: [words("metaDescription", { name }), ...comparability].join(" "),
    url: `${baseUrl()}/${locale}/profile/series/${series.id}`,
    inLanguage: htmlLangOf[locale],
    temporalCoverage: `${from.slice(0, 4)}/${to.slice(0, 4)}`,
    spatialCoverage: "Hong Kong",
    isAccessibleForFree: true,
    license: licenceUrl,
    isBasedOn: sourceTitles(series, locale),
    creator: {
      "@type": "Organization",
      name: common("portalName"),
      url: `${baseUrl()}/${locale}`,
    },
    distribution: {
      "@type": "DataDownload",
      encodingFormat: "text/csv",
      contentUrl: `${baseUrl()}/data/series/${series.id}.csv`,
    },
  };
}
