import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { InstitutionFacts, InstitutionNames } from "@/components/directory/institution-facts";
import { InstitutionMetrics } from "@/components/directory/institution-metrics";
import { InstitutionRoles } from "@/components/directory/institution-roles";
import { InstitutionSources } from "@/components/directory/institution-sources";
import { InstitutionUnits } from "@/components/directory/institution-units";
import { StatusTag } from "@/components/directory/status-tag";
import { StructuredData } from "@/components/layout/structured-data";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { baseUrl } from "@/lib/core/env";
import { localize, type Locale } from "@/lib/core/locales";
import { pastStatuses } from "@/lib/directory/entry";
import { findInstitution } from "@/lib/directory/queries/find-institution";
import { findSlugByName } from "@/lib/directory/queries/find-slug-by-name";
import { institutionData } from "@/lib/directory/structured-data";
import type { InstitutionDetail } from "@/lib/directory/views";
import { getPathname } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { listDemandsForInstitution } from "@/lib/matching/queries/list-demands-for-institution";
import { toHongKong } from "@/lib/text/script";
import { FittingDemands } from "./_components/fitting-demands";
import { Focus } from "./_components/focus";
import { JiangsuLinks } from "./_components/jiangsu-links";
import { OwnSchemes } from "./_components/own-schemes";
import { StatusNotice } from "./_components/status-notice";

type InstitutionPageProps = PageProps<"/[locale]/directory/[slug]">;

/** Published demands shown with an institution; more would push its sources out of sight. */
const shownDemands = 6;

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
    description: summaryOf(institution, locale),
  });
}

export default async function InstitutionPage({ params }: InstitutionPageProps) {
  const { slug } = await params;
  const institution = await readInstitution(slug);
  if (institution === null) return leadOn(slug);
  const { status } = institution;
  const isPartner = !pastStatuses.has(status) && status !== "planned";
  const demands = isPartner ? await listDemandsForInstitution(slug, shownDemands) : [];
  const locale = await getLocale();
  const words = await getTranslations("directory");
  const { services, units, metrics } = institution;
  return (
    <article>
      <StructuredData
        data={institutionData(institution, {
          name: localize(institution.names, locale),
          description: summaryOf(institution, locale),
          url: `${baseUrl()}/${locale}/directory/${slug}`,
        })}
      />
      <Head institution={institution} />
      <StatusNotice institution={institution} />
      <div className="grid items-start gap-x-12 gap-y-12 lg:grid-cols-2">
        <div>
          <Section id="facts" title={words("facts.title")}>
            <InstitutionFacts institution={institution} />
          </Section>
        </div>
        <div>
          <Section id="names" title={words("names.title")}>
            <InstitutionNames institution={institution} />
          </Section>
        </div>
      </div>
      {services.length > 0 ? (
        <Section id="roles" title={words("roles.title")} lead={words("roles.lead")}>
          <InstitutionRoles services={services} />
        </Section>
      ) : null}
      {units.length > 0 ? (
        <Section id="units" title={words("units.title")} lead={words("units.lead")}>
          <InstitutionUnits units={units} />
        </Section>
      ) : null}
      <Focus institution={institution} />
      {metrics.length > 0 ? (
        <Section id="metrics" title={words("metrics.title")} lead={words("metrics.lead")}>
          <InstitutionMetrics metrics={metrics} />
        </Section>
      ) : null}
      <OwnSchemes slug={slug} />
      <JiangsuLinks links={institution.jiangsu_links} />
      {isPartner ? <FittingDemands demands={demands} /> : null}
      <Section id="sources" title={words("sources.title")}>
        <InstitutionSources institution={institution} />
      </Section>
    </article>
  );
}

async function Head({ institution }: { institution: InstitutionDetail }) {
  const locale = await getLocale();
  const words = await getTranslations("directory");
  const { names, status, confidence, description } = institution;
  return (
    <>
      <PageHeader
        title={localize(names, locale)}
        lead={description === null ? undefined : localize(description.goodFor, locale)}
        back={{ href: "/directory", text: words("back") }}
        tags={
          <>
            <StatusTag status={status} />
            <Tag>{words(`kind.${institution.kind}`)}</Tag>
            <Tag>{words(`confidence.${confidence}`)}</Tag>
          </>
        }
      />
      {description === null ? null : (
        <p className="mb-12 measure">{localize(description.text, locale)}</p>
      )}
    </>
  );
}

/** One sentence for search engines: what it is good for, else what it works on. */
function summaryOf({ description, focus }: InstitutionDetail, locale: Locale): string {
  if (description !== null) return localize(description.goodFor, locale);
  if (locale === "en") return focus.en.join(", ");
  const topics = focus.zhHans.join("、");
  return locale === "zh-Hans" ? topics : toHongKong(topics);
}

/** An address with an abbreviation or a former name leads to the entry that now stands for it. */
async function leadOn(slug: string): Promise<never> {
  // Unlike decodeURIComponent, this also reads what is no valid encoding.
  const name = new URLSearchParams(`name=${slug}`).get("name") ?? slug;
  const found = await findSlugByName(name);
  if (found === null) notFound();
  permanentRedirect(getPathname({ locale: await getLocale(), href: `/directory/${found}` }));
}
