import { useLocale, useTranslations } from "next-intl";
import { ScriptedLine } from "@/components/layout/scripted-text";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { formatDateTime } from "@/lib/i18n/format-date";
import { declineReasons, endReasons } from "@/lib/intake/reasons";
import type { ReviewCase } from "@/lib/review/queries/get-review-case";

/** Where a demand stands: number, company, times, holder. */
export function CaseFacts({ demand }: { demand: ReviewCase }) {
  const words = useTranslations("review.case");
  const locale = useLocale();
  const dateRow = (term: string, date: Date | null): SummaryRow[] =>
    date === null ? [] : [{ term, value: formatDateTime(date, locale) }];
  const holder = demand.claimedByName ?? words("nobody");
  const rows: SummaryRow[] = [
    { term: words("number"), value: demand.number },
    { term: words("company"), value: <Company demand={demand} /> },
    ...dateRow(words("submittedAt"), demand.submittedAt),
    ...dateRow(words("stateSince"), demand.stateSince),
    ...dateRow(words("publishedAt"), demand.publishedAt),
    {
      term: words("holder"),
      value: demand.isHolder ? words("you", { name: holder }) : holder,
    },
  ];
  return (
    <>
      <SummaryList rows={rows} />
      <EndReason demand={demand} />
    </>
  );
}

function Company({ demand }: { demand: ReviewCase }) {
  const words = useTranslations("review.case");
  return (
    <>
      <ScriptedLine text={demand.form.companyName} />{" "}
      <Tag tone={demand.isCompanyVerified ? "green" : "ochre"}>
        {words(demand.isCompanyVerified ? "verified" : "unverified")}
      </Tag>
    </>
  );
}

/** Why a demand ended, where it did. */
function EndReason({ demand }: { demand: ReviewCase }) {
  const words = useTranslations("review.case");
  const reasons = useTranslations("intake");
  const declined = declineReasons.find((reason) => reason === demand.declineReason);
  const closed = endReasons.find((reason) => reason === demand.closeReason);
  const rows: SummaryRow[] = [
    ...(declined === undefined
      ? []
      : [{ term: words("declineReason"), value: reasons(`declineReasons.${declined}`) }]),
    ...(closed === undefined
      ? []
      : [{ term: words("closeReason"), value: reasons(`closeReasons.${closed}`) }]),
  ];
  return rows.length === 0 ? null : <SummaryList rows={rows} />;
}
