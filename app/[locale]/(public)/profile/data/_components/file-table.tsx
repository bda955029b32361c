import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { localize } from "@/lib/core/locales";
import type { DataKind } from "@/lib/exchange/profile-files";
import { seriesList } from "@/lib/profile/series";

const linkClass =
  "inline-flex min-h-6 items-center text-teal-700 underline underline-offset-4 hover:decoration-2";

/** Rows of a kind's CSV file, its head left out. */
type KindRow = { readonly kind: DataKind; readonly count: number };

/** The four kinds of data, each as CSV and JSON with its address in full. */
export function FileTable({ rows, base }: { rows: readonly KindRow[]; base: string }) {
  const words = useTranslations("data");
  return (
    <DataTable
      caption={words("files.caption")}
      isCaptionHidden
      rows={rows}
      rowKey={({ kind }) => kind}
      empty={null}
      columns={[
        {
          key: "what",
          header: words("files.what"),
          isRowHeader: true,
          cell: ({ kind }) => words(`kinds.${kind}.name`),
        },
        {
          key: "rows",
          header: words("files.rows"),
          cell: ({ kind }) => words(`kinds.${kind}.row`),
        },
        {
          key: "count",
          header: words("files.count"),
          align: "end",
          cell: ({ count }) => count.toLocaleString("en"),
        },
        {
          key: "download",
          header: words("files.download"),
          cell: ({ kind }) => (
            <ul>
              {(["csv", "json"] as const).map((format) => (
                <li key={format} className="wrap-anywhere">
                  <a href={`/data/${kind}.${format}`} className={linkClass}>
                    {`${base}/data/${kind}.${format}`}
                  </a>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** The CSV file of each series by its name. */
export function SeriesFiles() {
  const locale = useLocale();
  const words = useTranslations("data.seriesFiles");
  return (
    <Disclosure summary={words("show", { count: seriesList.length })}>
      <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {seriesList.map(({ id, name }) => (
          <li key={id}>
            <a href={`/data/series/${id}.csv`} className={linkClass}>
              {localize(name, locale)}
            </a>{" "}
            <code className="text-sm wrap-anywhere text-ink-soft">{id}.csv</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
