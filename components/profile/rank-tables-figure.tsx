import { useLocale, useTranslations } from "next-intl";
import { RankChart } from "@/components/charts/rank-chart";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { seriesById, type Series } from "@/lib/profile/series";
import { chartPoints } from "./chart-points";
import { inlineLink } from "./fact-details";
import { sourceTitles } from "./series-figure";

const pictures = [
  { key: "gii", hongKong: "gii-rank-hk", china: "gii-rank-china" },
  { key: "wdc", hongKong: "wdc-rank-hk", china: "wdc-rank-china" },
] as const;

type Picture = (typeof pictures)[number];

/** The series drawn here in pairs, which need no pictures of their own beside it. */
export const pairedSeries: readonly string[] = pictures.flatMap(({ hongKong, china }) => [
  hongKong,
  china,
]);

/** The rank table of the Shenzhen–Hong Kong paper as two pictures: Hong Kong beside China, year by year. */
export function RankTablesFigure() {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const series = pairedSeries.map(seriesById);
  const sources = new Set(series.flatMap((each) => sourceTitles(each, locale)));
  return (
    <figure
      id="series-ranks"
      aria-label={words("ranks.title")}
      className="my-8 border-t-3 border-teal-700 pt-3"
    >
      <p className="text-lg font-semibold">{words("ranks.title")}</p>
      <p className="mb-4 text-sm text-ink-soft">{words("ranks.lead")}</p>
      <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {pictures.map((picture) => (
          <li key={picture.key} className="break-inside-avoid">
            <p className="mb-1 font-semibold" aria-hidden="true">
              {words(`ranks.${picture.key}`)}
            </p>
            <RankPicture picture={picture} />
          </li>
        ))}
      </ul>
      <figcaption className="mt-2 measure text-sm">
        <p className="text-ink-soft">
          {words("sources", { documents: [...sources].join(words("listSeparator")) })}
        </p>
      </figcaption>
      <div className="mt-4">
        <Disclosure summary={words("table")}>
          <RankTable series={series} />
        </Disclosure>
      </div>
      <ul className="grid gap-x-6 text-sm sm:grid-cols-2">
        {series.map((each) => (
          <li key={each.id} className="py-1">
            <Link
              href={`/profile/series/${each.id}`}
              prefetch={false}
              className={`inline-block py-1 ${inlineLink}`}
            >
              {localize(each.name, locale)}
            </Link>
            {each.comparability === null ? null : (
              <span className="block">{localize(each.comparability, locale)}</span>
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function RankPicture({ picture }: { picture: Picture }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const lines = [
    { key: picture.hongKong, name: words("ranks.hongKong") },
    { key: picture.china, name: words("ranks.china") },
  ].map((line) => ({
    ...line,
    points: chartPoints(seriesById(line.key), locale, words("plannedShort")),
  }));
  const description = lines
    .flatMap(({ name, points }) =>
      points.map(({ year, number }) => words("ranks.point", { name, year: String(year), number })),
    )
    .join(words("desc.separator"));
  return (
    <RankChart
      id={`chart-ranks-${picture.key}`}
      title={words(`ranks.${picture.key}`)}
      description={description}
      lines={lines}
    />
  );
}

function RankTable({ series }: { series: readonly Series[] }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const years = new Set(series.flatMap(({ points }) => points.map(({ asOf }) => asOf)));
  const columns: Column<string>[] = [
    {
      key: "year",
      header: words("columns.asOf"),
      isRowHeader: true,
      cell: (year) => year,
    },
    ...series.map((each): Column<string> => ({
      key: each.id,
      header: localize(each.name, locale),
      align: "end",
      cell: (year) => each.points.find(({ asOf }) => asOf === year)?.value ?? words("noValue"),
    })),
  ];
  return (
    <DataTable
      caption={words("tableCaption", { name: words("ranks.title") })}
      isCaptionHidden
      columns={columns}
      rows={[...years].toSorted()}
      rowKey={(year) => year}
      empty={null}
    />
  );
}
