import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MatchHints } from "@/components/matching/match-hints";
import { PageHeader } from "@/components/ui/page-header";
import { loadPage } from "@/lib/access/load-page";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { isEditable } from "@/lib/intake/moves";
import { parseAnnex2 } from "@/lib/intake/parse";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";
import { portalDay } from "@/lib/intake/today";
import { findHints } from "@/lib/matching/hints/find-hints";
import { CheckAnswers } from "./_components/check-answers";
import { MissingAnswers } from "./_components/missing-answers";
import { SubmitForm } from "./_components/submit-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("intake.check"))("title") };
}

/** Every answer once more with the way to change it; submitting opens when nothing is missing. */
export default async function CheckPage({
  params,
}: PageProps<"/[locale]/company/demands/[id]/check">) {
  const { id: demandId } = await params;
  const demand = await loadPage(async (viewer) => {
    const own = await getOwnDemand(viewer, { demandId });
    if (!isEditable(own.state)) throw new DomainError("notFound");
    return own;
  });
  const words = await getTranslations("intake");
  const parsed = parseAnnex2(demand.values, { today: portalDay(now()) });
  // What keeps the form from being submitted is said above; hints are about what was answered.
  const open = new Set(parsed.ok ? [] : parsed.issues.map(({ field }): string => field));
  const hints = findHints(demand.values).filter(({ field }) => !open.has(field));
  return (
    <>
      <PageHeader
        title={words("check.title")}
        lead={words("check.lead")}
        back={{ href: `/company/demands/${demandId}`, text: words("page.backToTasks") }}
      />
      {parsed.ok ? null : <MissingAnswers issues={parsed.issues} />}
      <MatchHints hints={hints} answerHref={(field) => `#answer-${field}`} />
      <CheckAnswers demandId={demandId} values={demand.values} />
      {parsed.ok ? <SubmitForm demandId={demandId} version={demand.version} /> : null}
    </>
  );
}
