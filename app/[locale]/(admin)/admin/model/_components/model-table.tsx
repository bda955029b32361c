import { useLocale, useTranslations } from "next-intl";
import { IntervalText } from "@/components/quality/interval-text";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { addressWith } from "@/lib/core/address-with";
import { localize } from "@/lib/core/locales";
import { formatDate } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";
import type { ModelLine } from "@/lib/matching/queries/list-models";

/** The models of this release with what each is worth. */
export function ModelTable({ models }: { models: readonly ModelLine[] }) {
  const words = useTranslations("admin.model");
  const lead = words.rich("listLead", {
    link: (text) => (
      <Link href="/quality" className="text-teal-700 underline underline-offset-4">
        {text}
      </Link>
    ),
  });
  return (
    <Section id="models" title={words("list")} lead={lead}>
      <DataTable
        caption={words("table")}
        isCaptionHidden
        columns={useColumns()}
        rows={models}
        rowKey={({ version }) => version}
        empty={null}
      />
    </Section>
  );
}

function useColumns(): Column<ModelLine>[] {
  const words = useTranslations("admin.model");
  const locale = useLocale();
  return [
    {
      key: "version",
      header: words("version"),
      isRowHeader: true,
      cell: ({ version, isAtWork }) => (
        <span className="inline-flex flex-wrap gap-2">
          {version}
          {isAtWork ? <Tag tone="green">{words("atWork")}</Tag> : null}
        </span>
      ),
    },
    {
      key: "date",
      header: words("date"),
      cell: ({ date }) => formatDate(new Date(date), locale),
    },
    {
      key: "changes",
      header: words("changes"),
      cell: ({ changes }) => <span className="measure">{localize(changes, locale)}</span>,
    },
    {
      key: "quality",
      header: words("quality"),
      align: "end",
      cell: ({ quality }) =>
        quality === null ? words("notMeasured") : <IntervalText interval={quality.figures.ndcg} />,
    },
    {
      key: "difference",
      header: words("difference"),
      align: "end",
      cell: ({ comparison }) =>
        comparison === null ? (
          ""
        ) : (
          <IntervalText interval={comparison.differences.ndcg} isDifference />
        ),
    },
    { key: "actions", header: words("actions"), cell: (line) => <Compare {...line} /> },
  ];
}

function Compare({ version, isAtWork }: ModelLine) {
  const words = useTranslations("admin.model");
  if (isAtWork) return null;
  return (
    <Link
      href={`${addressWith("/admin/model", { compare: version })}#compared`}
      className="text-teal-700 underline underline-offset-4"
    >
      {words("compare")}
      <span className="sr-only"> {version}</span>
    </Link>
  );
}
