import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { ModelChoiceLine } from "@/lib/matching/models/active-model";

/** Which models were put to work, by whom and when. */
export function ChoiceHistory({ choices }: { choices: readonly ModelChoiceLine[] }) {
  const words = useTranslations("admin.model");
  const locale = useLocale();
  if (choices.length === 0) return null;
  return (
    <Section id="history" title={words("history.title")}>
      <DataTable
        caption={words("history.table")}
        isCaptionHidden
        columns={[
          {
            key: "version",
            header: words("version"),
            isRowHeader: true,
            cell: ({ version }) => version,
          },
          {
            key: "since",
            header: words("since"),
            cell: ({ chosenAt }) => formatDateTime(chosenAt, locale),
          },
          {
            key: "by",
            header: words("by"),
            cell: ({ chosenByName }) => chosenByName ?? words("delivered"),
          },
        ]}
        rows={choices}
        rowKey={({ number }) => String(number)}
        empty={null}
      />
    </Section>
  );
}
