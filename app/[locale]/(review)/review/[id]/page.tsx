import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { DemandStateTag } from "@/components/intake/demand-state-tag";
import { ScriptedLine } from "@/components/layout/scripted-text";
import { FundingFor } from "@/components/schemes/funding-for";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { loadPage } from "@/lib/access/load-page";
import { findViewer } from "@/lib/access/queries/find-viewer";
import { DomainError } from "@/lib/core/errors";
import { localize } from "@/lib/core/locales";
import { getReviewCase } from "@/lib/review/queries/get-review-case";
import { listHistory } from "@/lib/review/queries/list-history";
import { listMatches } from "@/lib/review/queries/list-matches";
import { findInstitution } from "@/lib/directory/queries/find-institution";
import { listOfferable } from "@/lib/directory/queries/list-offerable";
import { CaseFacts } from "./_components/case-facts";
import { CaseForm } from "./_components/case-form";
import { CaseHistory } from "./_components/case-history";
import { CaseMoves } from "./_components/case-moves";
import { MatchPanel } from "./_components/match-panel";
import { WholeRemarks } from "./_components/whole-remarks";

type CasePageProps = PageProps<"/[locale]/review/[id]">;

const readCase = cache(async (demandId: string) => getReviewCase(await findViewer(), { demandId }));

export async function generateMetadata({ params }: CasePageProps): Promise<Metadata> {
  const { id } = await params;
  try {
    const { number, form } = await readCase(id);
    return { title: `${number} ${form.title}` };
  } catch (error) {
    // The page itself answers a refusal, with a title of its own.
    if (error instanceof DomainError) return {};
    throw error;
  }
}

/** One demand on the reviewer's desk: where it stands, its matches, its form, what can be done. */
export default async function CasePage({ params, searchParams }: CasePageProps) {
  const { id: demandId } = await params;
  const { match: wanted } = await searchParams;
  const locale = await getLocale();
  const demand = await loadPage(() => readCase(demandId));
  const { matches, history } = await loadPage(async (viewer) => ({
    matches: await listMatches(viewer, { demandId, locale }),
    history: await listHistory(viewer, { demandId }),
  }));
  const words = await getTranslations("review");
  const compared =
    matches.matches.find((match) => match.institutionId === wanted) ?? matches.matches[0] ?? null;
  const institution = compared === null ? null : await findInstitution(compared.institutionId);
  return (
    <>
      <PageHeader
        title={<ScriptedLine text={demand.form.title} />}
        tags={<DemandStateTag state={demand.state} />}
        back={{ href: "/review", text: words("case.back") }}
      />
      <CaseFacts demand={demand} />
      <Section id="moves" title={words("moves.title")}>
        <WholeRemarks remarks={demand.remarks} />
        <CaseMoves demand={demand} />
      </Section>
      <Section id="matches" title={words("matches.title")}>
        <MatchPanel
          demand={demand}
          found={matches}
          compared={compared}
          choices={await listOfferable(locale)}
        />
      </Section>
      <FundingFor
        demand={{ ...demand.form, budgetWanYuan: demand.form.plannedInvestment }}
        partner={
          institution === null
            ? null
            : { kind: institution.kind, name: localize(institution.names, locale) }
        }
      />
      <Section id="form" title={words("case.form")}>
        <CaseForm demand={demand} />
      </Section>
      <Section id="history" title={words("case.history")}>
        <CaseHistory lines={history} />
      </Section>
    </>
  );
}
