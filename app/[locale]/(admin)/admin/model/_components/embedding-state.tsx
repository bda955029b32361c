import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { EmbeddingDesk } from "@/lib/matching/queries/find-embedding";

/** Whether there is an embedding provider, and how it does. */
export function EmbeddingState({ embedding }: { embedding: EmbeddingDesk }) {
  const words = useTranslations("admin.model.embedding");
  const stateText = useStateText();
  const { name, isWanted, without } = embedding;
  const rows = [
    ...(name === null ? [] : [{ term: words("name"), value: name }]),
    { term: words("state"), value: stateText(embedding) },
    ...(isWanted
      ? [{ term: words("without"), value: words("withoutCount", { count: without }) }]
      : []),
  ];
  return (
    <Section id="embedding" title={words("title")} lead={words("lead")}>
      <SummaryList rows={rows} />
    </Section>
  );
}

function useStateText(): (embedding: EmbeddingDesk) => string {
  const words = useTranslations("admin.model.embedding");
  const locale = useLocale();
  return ({ name, isWanted, workedAt, failure }) => {
    if (name === null) return words(isWanted ? "offWanted" : "off");
    if (failure !== null) {
      const reason = words(`failures.${failure.code ?? "unknown"}`);
      return words("failed", { at: formatDateTime(failure.at, locale), reason });
    }
    if (!isWanted) return words("idle");
    if (workedAt === null) return words("ready");
    return words("working", { at: formatDateTime(workedAt, locale) });
  };
}

/** Why a model cannot be put to work here. */
export function NeedsEmbedding({ version }: { version: string }) {
  const words = useTranslations("admin.model.embedding");
  return <Notice tone="warning" title={words("needed", { version })} />;
}
