import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import {
  InstitutionFacts,
  InstitutionLinks,
  InstitutionNames,
} from "@/components/directory/institution-facts";
import { InstitutionMetrics, Wording } from "@/components/directory/institution-metrics";
import { InstitutionUnits } from "@/components/directory/institution-units";
import { SourceName } from "@/components/directory/source-name";
import { StatusTag } from "@/components/directory/status-tag";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { localize, type Locale } from "@/lib/core/locales";
import { findInstitution } from "@/lib/directory/queries/find-institution";
import { toShownSource } from "@/lib/directory/sources";
import type { InstitutionDetail } from "@/lib/directory/views";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";
import { toHongKong } from "@/lib/text/script";

type InstitutionPageProps = PageProps<"/[locale]/directory/[slug]">;

const readInstitution = cache(findInstitution);

export async function generateMetadata({ params }: InstitutionPageProps): Promise<Metadata> {
  const { slug } = await params;
  const institution = await readInstitution(slug);
  if (institution === null) return {};
  const locale = await getLocale();
  return pageMetadata({
    locale,
    path: `/directory/${slug}`,
    title: localize(institution.names, locale),
    description: focusIn(institution, locale).join(locale === "en" ? ", " : "、"),
  });
}

export default async function InstitutionPage({ params }: InstitutionPageProps) {
  const { slug } = await params;
  const institution = await readInstitution(slug);
  if (institution === null) notFound();
  const locale = await getLocale();
  const words = await getTranslations("directory");
  const { units, metrics, jiangsu_links: jiangsuLinks } = institution;
  return (
    <article>
      <PageHeader
        title={localize(institution.names, locale)}
        back={{ href: "/directory", text: words("back") }}
        tags={
          <>
            <StatusTag status={institution.status} />
            <Tag>{words(`confidence.${institution.confidence}`)}</Tag>
          </>
        }
      />
      <StatusNotice institution={institution} />
      <Section id="facts" title={words("facts.title")}>
        <InstitutionFacts institution={institution} />
      </Section>
      <Focus institution={institution} />
      {units.length > 0 ? (
        <Section id="units" title={words("units.title")} lead={words("units.lead")}>
          <InstitutionUnits units={units} />
        </Section>
      ) : null}
      {metrics.length > 0 ? (
        <Section id="metrics" title={words("metrics.title")} lead={words("metrics.lead")}>
          <InstitutionMetrics metrics={metrics} />
        </Section>
      ) : null}
      {jiangsuLinks.length > 0 ? (
        <Section id="jiangsu" title={words("jiangsu.title")}>
          <ul className="measure list-disc pl-5">
            {jiangsuLinks.map((link) => (
              <li key={link}>
                <Wording english={link} locale={locale} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="names" title={words("names.title")}>
        <InstitutionNames institution={institution} />
      </Section>
      <Sources institution={institution} />
    </article>
  );
}

function focusIn({ focus }: InstitutionDetail, locale: Locale): string[] {
  if (locale === "en") return focus.en;
  return locale === "zh-Hans" ? focus.zhHans : focus.zhHans.map(toHongKong);
}

/** Says of a body that does not operate what became of it and who took over. */
function StatusNotice({ institution }: { institution: InstitutionDetail }) {
  const words = useTranslations("directory");
  const { status, successorLink } = institution;
  if (status === "active") return null;
  return (
    <Notice tone="warning" title={words(`statusNote.${status}`)}>
      {successorLink === null ? null : (
        <>
          <p>{words("successor")}</p>
          <InstitutionLinks links={[successorLink]} />
        </>
      )}
    </Notice>
  );
}

function Focus({ institution }: { institution: InstitutionDetail }) {
  const locale = useLocale();
  const words = useTranslations("directory");
  const focus = focusIn(institution, locale);
  return (
    <>
      {focus.length > 0 ? (
        <Section id="focus" title={words("focus.title")}>
          <ul className="grid list-disc gap-x-8 pl-5 sm:grid-cols-2 lg:grid-cols-3">
            {focus.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {institution.techFields.length > 0 ? (
        <Section id="fields" title={words("fields.title")}>
          <ul>
            {institution.techFields.map((code) => (
              <li key={code}>{pathLabels(techFields, code, locale).join(" › ")}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Sources({ institution }: { institution: InstitutionDetail }) {
  const words = useTranslations("directory.sources");
  const sources = institution.sources.filter((source) => toShownSource(source) !== null);
  return (
    <Section id="sources" title={words("title")}>
      <p>{words("confidence", { level: words(`level.${institution.confidence}`) })}</p>
      {sources.length > 0 ? (
        <Disclosure summary={words("list", { count: sources.length })}>
          <ul className="list-disc pl-5 text-sm wrap-anywhere">
            {sources.map((source) => (
              <li key={source}>
                <SourceName source={source} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Section>
  );
}
