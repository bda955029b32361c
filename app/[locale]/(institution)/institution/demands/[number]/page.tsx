import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { fieldPath, optionLabels } from "@/components/demand/demand-labels";
import { ScriptedLine } from "@/components/layout/scripted-text";
import { BandTag } from "@/components/matching/band-tag";
import { MarkedText } from "@/components/matching/marked-text";
import { MatchScore } from "@/components/matching/match-score";
import { TopicQuotes } from "@/components/matching/topic-quotes";
import { FundingFor } from "@/components/schemes/funding-for";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { loadPage } from "@/lib/access/load-page";
import { requireInstitutionId, requireViewer } from "@/lib/access/viewer";
import { localize } from "@/lib/core/locales";
import { findInstitution } from "@/lib/directory/queries/find-institution";
import { formatDate } from "@/lib/i18n/format-date";
import { leastOfBand } from "@/lib/intake/budget-band";
import { openTexts } from "@/lib/intake/open-texts";
import type { PublishedDemand } from "@/lib/intake/published-demand";
import {
  getFittingDemand,
  type FittingDemandDetail,
} from "@/lib/matching/queries/get-fitting-demand";
import { divisionName } from "@/lib/taxonomy/divisions";

type DemandPageProps = PageProps<"/[locale]/institution/demands/[number]">;

export async function generateMetadata({ params }: DemandPageProps): Promise<Metadata> {
  const { number } = await params;
  return { title: `${number} · ${(await getTranslations("institution.detail"))("texts")}` };
}

/** One published demand in full, without its company, and how it fits the reader's institution. */
export default async function FittingDemandPage({ params }: DemandPageProps) {
  const { number } = await params;
  const { detail, institution } = await loadPage(async (viewer) => ({
    detail: await getFittingDemand(viewer, { number }),
    institution: await findInstitution(requireInstitutionId(requireViewer(viewer))),
  }));
  const locale = await getLocale();
  const words = await getTranslations("institution");
  const common = await getTranslations("common");
  const { demand, match } = detail;
  return (
    <>
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[
          { text: words("home.title"), href: "/institution" },
          { text: words("list.title"), href: "/institution/demands" },
          { text: demand.number },
        ]}
      />
      <PageHeader
        title={<ScriptedLine text={demand.title} />}
        tags={match === null ? null : <BandTag band={match.band} />}
      />
      <Notice title={words("detail.hidden")} />
      <Facts demand={demand} />
      <div className="mt-12 grid gap-x-12 lg:grid-cols-[3fr_2fr]">
        <Texts detail={detail} />
        <Section id="fit" title={words("detail.fit")}>
          {match === null ? (
            <p className="text-ink-soft">{words("detail.noFit")}</p>
          ) : (
            <MatchScore match={match} />
          )}
          <Topics topics={detail.topics} />
        </Section>
      </div>
      <FundingFor
        demand={{ ...demand, budgetWanYuan: leastOfBand(demand.budget) }}
        partner={
          institution === null
            ? null
            : { kind: institution.kind, name: localize(institution.names, locale) }
        }
      />
    </>
  );
}

function Facts({ demand }: { demand: PublishedDemand }) {
  const locale = useLocale();
  const words = useTranslations("public.demands");
  const separator = locale === "en" ? ", " : "、";
  const city = demand.cityCode === null ? "—" : divisionName(demand.cityCode, locale);
  const rows = [
    { term: words("terms.number"), value: demand.number },
    { term: words("terms.field"), value: fieldPath(demand.techField, locale) },
    { term: words("terms.city"), value: city },
    { term: words("terms.budget"), value: words(`budget.${demand.budget}`) },
    {
      term: words("terms.categories"),
      value: optionLabels("demandCategory", demand.categories, locale).join(separator),
    },
    {
      term: words("terms.modes"),
      value: optionLabels("cooperationMode", demand.cooperationModes, locale).join(separator),
    },
    { term: words("terms.published"), value: formatDate(demand.publishedAt, locale) },
  ];
  return <SummaryList rows={rows} />;
}

/** The texts of the demand; words that met the institution are marked. */
function Texts({ detail }: { detail: FittingDemandDetail }) {
  const words = useTranslations("institution.detail");
  const matching = useTranslations("matching");
  const fields = useTranslations("intake.fields");
  return (
    <Section
      id="texts"
      title={words("texts")}
      lead={detail.match === null ? null : matching("legend")}
    >
      {openTexts.map((field) => (
        <div key={field} className="mb-6">
          <h3 className="mb-1 font-semibold">{fields(`${field}.label`)}</h3>
          {detail.texts[field].length === 0 ? (
            <p className="text-ink-soft">{words("noText")}</p>
          ) : (
            <MarkedText pieces={detail.texts[field]} />
          )}
        </div>
      ))}
    </Section>
  );
}

/** The topics of a demand that asks for several things; those the reader's institution fits are marked. */
function Topics({ topics }: Pick<FittingDemandDetail, "topics">) {
  const words = useTranslations("institution");
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics-title" className="mt-8">
      <h3 id="topics-title" className="font-semibold">
        {words("topics.title")}
      </h3>
      <p className="mt-1 text-sm text-ink-soft">{words("topics.lead")}</p>
      <ol>
        {topics.map(({ quotes, fit }, place) => (
          <li key={quotes.join()} className="mt-4">
            <h4 className="flex flex-wrap items-center gap-2 font-semibold">
              {words("topics.topic", { number: place + 1 })}
              {fit === null ? null : (
                <>
                  <BandTag band={fit.band} />
                  <span className="font-normal tabular-nums">
                    {words("card.score", { score: Math.round(fit.score) })}
                  </span>
                </>
              )}
            </h4>
            <TopicQuotes quotes={quotes} />
          </li>
        ))}
      </ol>
    </section>
  );
}
