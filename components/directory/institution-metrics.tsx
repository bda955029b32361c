import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { localize, type Locale } from "@/lib/core/locales";
import type { Entry } from "@/lib/directory/entry";
import { wordingOf } from "@/lib/directory/wording";
import { SourceName } from "./source-name";

type Metric = Entry["metrics"][number];

/** A short text of the directory in the reader's language; English that has no translation is marked as such. */
export function Wording({ english, locale }: { english: string; locale: Locale }) {
  const text = wordingOf(english);
  const isForeign = locale !== "en" && !text.isTranslated;
  return <span lang={isForeign ? "en" : undefined}>{localize(text, locale)}</span>;
}

/** The figures of an institution: never without date and source. */
export function InstitutionMetrics({ metrics }: { metrics: readonly Metric[] }) {
  const locale = useLocale();
  const words = useTranslations("directory.metrics");
  return (
    <DataTable
      caption={words("title")}
      isCaptionHidden
      rows={metrics}
      rowKey={(metric) => `${metric.metric} ${metric.asOf} ${metric.value}`}
      empty={null}
      columns={[
        {
          key: "metric",
          header: words("what"),
          isRowHeader: true,
          cell: ({ metric }) => <Wording english={metric} locale={locale} />,
        },
        {
          key: "value",
          header: words("value"),
          cell: ({ value }) => <Wording english={value} locale={locale} />,
        },
        { key: "asOf", header: words("asOf"), cell: ({ asOf }) => asOf },
        {
          key: "source",
          header: words("source"),
          cell: ({ source }) => <SourceName source={source} />,
        },
      ]}
    />
  );
}
