import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { z } from "zod";
import { loadPage } from "@/lib/access/load-page";
import type { Viewer } from "@/lib/access/viewer";
import { localize } from "@/lib/core/locales";
import { formatDateTime } from "@/lib/i18n/format-date";
import { findEmbedding } from "@/lib/matching/queries/find-embedding";
import { getAgreement } from "@/lib/matching/queries/get-agreement";
import { findRematch } from "@/lib/matching/queries/find-rematch";
import { listModels, type ModelDesk } from "@/lib/matching/queries/list-models";
import { previewModel } from "@/lib/matching/queries/preview-model";
import { AgreementTable } from "./_components/agreement-table";
import { ChoiceHistory } from "./_components/choice-history";
import { ChooseForm } from "./_components/choose-form";
import { EmbeddingState, NeedsEmbedding } from "./_components/embedding-state";
import { ModelComparison } from "./_components/model-comparison";
import { ModelTable } from "./_components/model-table";
import { RematchProgress } from "./_components/rematch-progress";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.model"))("title") };
}

const querySchema = z.object({
  compare: z.string().nullable().catch(null),
  chosen: z.string().nullable().catch(null),
});

async function loadDesk(viewer: Viewer | null, wanted: string | null) {
  const [desk, agreement, rematch, embedding] = await Promise.all([
    listModels(viewer),
    getAgreement(viewer),
    findRematch(viewer),
    findEmbedding(viewer),
  ]);
  const compared = desk.models.find(({ version, isAtWork }) => version === wanted && !isAtWork);
  const preview =
    compared === undefined ? null : await previewModel(viewer, { version: compared.version });
  return { desk, agreement, rematch, embedding, compared, preview };
}

/** The versions of the scoring rules: which one works, what another would change, how staff see it. */
export default async function ModelPage({ searchParams }: PageProps<"/[locale]/admin/model">) {
  const { compare, chosen } = querySchema.parse(await searchParams);
  const { desk, agreement, rematch, embedding, compared, preview } = await loadPage((viewer) =>
    loadDesk(viewer, compare),
  );
  const words = await getTranslations("admin.model");
  const overview = await getTranslations("admin.overview");
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("lead")}
        back={{ href: "/admin", text: overview("title") }}
      />
      <DeskNotices desk={desk} chosen={chosen} />
      <AtWork desk={desk} />
      <RematchProgress rematch={rematch} />
      <ModelTable models={desk.models} />
      {compared === undefined || preview === null ? null : (
        <ModelComparison model={compared} preview={preview}>
          {compared.needsEmbedding && embedding.name === null ? (
            <NeedsEmbedding version={compared.version} />
          ) : (
            <ChooseForm version={compared.version} seenNumber={desk.last?.number ?? 0} />
          )}
        </ModelComparison>
      )}
      <EmbeddingState embedding={embedding} />
      <AgreementTable agreement={agreement} />
      <ChoiceHistory choices={desk.choices} />
    </>
  );
}

type DeskNoticesProps = { desk: ModelDesk; chosen: string | null };

/** That a model was just put to work, or that the chosen one is not there. */
function DeskNotices({ desk, chosen }: DeskNoticesProps) {
  const words = useTranslations("admin.model");
  const current = desk.models.find(({ isAtWork }) => isAtWork)?.version ?? "";
  if (desk.isChosenMissing) {
    const version = desk.last?.version ?? "";
    return <Notice tone="warning" title={words("chosenMissing", { version, current })} />;
  }
  if (chosen === null || chosen !== current) return null;
  return <Notice tone="success" title={words("chosen", { version: chosen })} isLive />;
}

function AtWork({ desk: { models, last, isChosenMissing } }: { desk: ModelDesk }) {
  const words = useTranslations("admin.model");
  const locale = useLocale();
  const model = models.find(({ isAtWork }) => isAtWork);
  if (model === undefined) return null;
  const choice = isChosenMissing ? null : last;
  const rows = [
    { term: words("version"), value: model.version },
    { term: words("changes"), value: localize(model.changes, locale) },
    ...(choice === null
      ? [{ term: words("by"), value: words("delivered") }]
      : [
          { term: words("since"), value: formatDateTime(choice.chosenAt, locale) },
          { term: words("by"), value: choice.chosenByName ?? words("delivered") },
        ]),
  ];
  return (
    <Section id="at-work" title={words("atWork")}>
      <SummaryList rows={rows} />
    </Section>
  );
}
