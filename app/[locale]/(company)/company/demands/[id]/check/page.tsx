import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { loadPage } from "@/lib/access/load-page";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { isEditable } from "@/lib/intake/moves";
import { parseAnnex2 } from "@/lib/intake/parse";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";
import { portalDay } from "@/lib/intake/today";
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
  return (
    <>
      <PageHeader
        title={words("check.title")}
        lead={words("check.lead")}
        back={{ href: `/company/demands/${demandId}`, text: words("page.backToTasks") }}
      />
      {parsed.ok ? null : <MissingAnswers issues={parsed.issues} />}
      <CheckAnswers demandId={demandId} values={demand.values} />
      {parsed.ok ? <SubmitForm demandId={demandId} version={demand.version} /> : null}
    </>
  );
}
