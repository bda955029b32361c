import { useLocale, useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { documentById } from "@/lib/profile/documents";
import { formatAsOf } from "@/lib/profile/format-as-of";
import type { Series, SeriesPoint } from "@/lib/profile/series";
import { valueAt } from "./chart-points";
import { factPath } from "./fact-address";
import { inlineLink } from "./fact-details";
import { entryName } from "./table-groups";

/** The numbers behind a picture, each with its date, nature and source. */
export function SeriesTable({ series }: { series: Series }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const name = localize(series.name, locale);
  const isNoted = series.points.some(({ note }) => note !== null);
  const dimensions = series.dimensions.map((dimension, index): Column<SeriesPoint> => ({
    key: dimension.id,
    header: words(index === 0 ? "columns.item" : "columns.subItem"),
    isRowHeader: index === 0,
    cell: (point) => entryName(point, dimension, locale),
  }));
  const columns: Column<SeriesPoint>[] = [
    ...dimensions,
    {
      key: "asOf",
      header: words("columns.asOf"),
      isRowHeader: dimensions.length === 0,
      cell: (point) => formatAsOf(point.asOf, locale),
    },
    {
      key: "value",
      header: words("columns.value"),
      align: "end",
      cell: (point) => valueAt(series, point, locale) ?? words("empty"),
    },
    { key: "nature", header: words("columns.nature"), cell: (point) => <Nature point={point} /> },
    ...(isNoted
      ? [
          {
            key: "note",
            header: words("columns.note"),
            cell: (point: SeriesPoint) => (point.note === null ? "" : localize(point.note, locale)),
          },
        ]
      : []),
    {
      key: "source",
      header: words("columns.source"),
      cell: (point) => <PointSource point={point} />,
    },
  ];
  return (
    <DataTable
      caption={words("tableCaption", { name })}
      isCaptionHidden
      columns={columns}
      rows={series.points}
      rowKey={(point) =>
        [point.asOf, ...Object.values(point.key ?? {}), String(point.planned)].join(" ")
      }
      empty={null}
    />
  );
}

function Nature({ point }: { point: SeriesPoint }) {
  const words = useTranslations("profile.series");
  const nature = words(point.planned ? "plannedCell" : "happened");
  return point.derived ? words("derivedCell", { nature }) : nature;
}

/** The document, leading to the fact where it can be read in full. */
function PointSource({ point }: { point: SeriesPoint }) {
  const locale = useLocale();
  const title = localize(documentById(point.documentId).title, locale);
  const path = factPath(point.factId);
  return path === null ? (
    title
  ) : (
    <Link href={path} prefetch={false} className={inlineLink}>
      {title}
    </Link>
  );
}
