import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { RefreshWhileRunning } from "@/components/review/refresh-while-running";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { newId } from "@/lib/core/ids";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { RematchProgress as Progress } from "@/lib/matching/queries/find-rematch";
import { retryRematchAction } from "../actions";

type RematchProgressProps = { rematch: Progress | null };

const wordedCauses = ["directoryChanged", "modelChanged", "providerBack"] as const;

function isWorded(cause: string): cause is (typeof wordedCauses)[number] {
  return (wordedCauses as readonly string[]).includes(cause);
}

/** How far the matching of all live demands has come, and what to do about demands that failed. */
export function RematchProgress({ rematch }: RematchProgressProps) {
  const words = useTranslations("admin.model.rematch");
  const locale = useLocale();
  if (rematch === null) return null;
  const { cause, createdAt, finishedAt, demands, done, failed } = rematch;
  const isWaiting = finishedAt === null && done + failed < demands;
  const rows = [
    {
      term: words("cause"),
      value: words(isWorded(cause) ? cause : "modelChanged"),
    },
    { term: words("since"), value: formatDateTime(createdAt, locale) },
    { term: words("done"), value: words("doneOf", { done, demands }) },
    {
      term: words("finished"),
      value:
        finishedAt === null
          ? words(isWaiting ? "running" : "stopped")
          : formatDateTime(finishedAt, locale),
    },
  ];
  return (
    <Section id="rematch" title={words("title")}>
      {finishedAt === null && failed > 0 ? <Failed rematch={rematch} /> : null}
      <SummaryList rows={rows} />
      {isWaiting ? <RefreshWhileRunning href="/admin/model" text={words("refresh")} /> : null}
    </Section>
  );
}

function Failed({ rematch: { id, failed } }: { rematch: Progress }) {
  const words = useTranslations("admin.model.rematch");
  return (
    <Notice tone="warning" title={words("failed", { failed })}>
      <ActionForm
        action={retryRematchAction}
        submitText={words("again")}
        pendingText={words("pending")}
        variant="secondary"
      >
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="rematchId" value={id} />
      </ActionForm>
    </Notice>
  );
}
