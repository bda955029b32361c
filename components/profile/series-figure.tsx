import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { localize, type Locale } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { documentById } from "@/lib/profile/documents";
import type { Series } from "@/lib/profile/series";
import { unitName } from "./chart-points";
import { inlineLink } from "./fact-details";
import { SeriesPicture } from "./series-picture";
import { SeriesTable } from "./series-table";

type SeriesFigureProps = {
  series: Series;
  /** On its own page: the name is the page's title and the table stands open. */
  isAlone?: boolean;
};

/** A picture with all that must be said beside it: unit, how to read it, its table, file and sources. */
export function SeriesFigure({ series, isAlone = false }: SeriesFigureProps) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const name = localize(series.name, locale);
  return (
    <figure
      id={`series-${series.id}`}
      aria-label={name}
      className="my-8 border-t-3 border-teal-700 pt-3"
    >
      {isAlone ? null : <p className="text-lg font-semibold">{name}</p>}
      <p className="mb-4 text-sm text-ink-soft">{useHowToRead(series)}</p>
      <div className="grid items-start gap-x-8 gap-y-4 xl:grid-cols-[minmax(0,28rem)_1fr] has-[ul]:xl:grid-cols-1">
        <SeriesPicture series={series} />
        <figcaption className="measure text-sm">
          <Remarks series={series} />
        </figcaption>
      </div>
      <div className="mt-4">
        {isAlone ? (
          <SeriesTable series={series} />
        ) : (
          <Disclosure summary={words("table")}>
            <SeriesTable series={series} />
          </Disclosure>
        )}
      </div>
      <p className="flex flex-wrap gap-x-6 text-sm" data-no-print>
        <CsvLink series={series} />
        {isAlone ? null : (
          <Link
            href={`/profile/series/${series.id}`}
            prefetch={false}
            aria-label={words("pageLabel", { name })}
            className={`inline-flex min-h-11 items-center md:min-h-8 ${inlineLink}`}
          >
            {words("page")}
          </Link>
        )}
      </p>
    </figure>
  );
}

/** The unit and the direction of the picture in one line. */
function useHowToRead(series: Series): string {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  if (series.lowerIsBetter) return words(series.type === "table" ? "rankRows" : "rankAxis");
  if (series.unit === null) {
    return words(series.dimensions.length > 1 ? "amountRows" : "mixedRows");
  }
  if (series.unit === "percentOfGdp") return words("unitGdp");
  const unit = unitName(series.unit, locale);
  return unit === null ? words("unitPercent") : words("unit", { unit });
}

function Remarks({ series }: { series: Series }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  return (
    <>
      {series.comparability === null ? null : (
        <p className="mb-2">
          <span className="font-semibold">{words("comparability")}</span>{" "}
          {localize(series.comparability, locale)}
        </p>
      )}
      {series.points.some(({ planned }) => planned) ? (
        <p className="mb-2">{words("planned")}</p>
      ) : null}
      {series.breaks.length > 0 ? <p className="mb-2">{words("break")}</p> : null}
      <p className="text-ink-soft">
        {words("sources", { documents: sourceTitles(series, locale).join(words("listSeparator")) })}
      </p>
    </>
  );
}

/** The titles of the documents a series stands on. */
export function sourceTitles(series: Series, locale: Locale): string[] {
  const ids = new Set(series.points.map(({ documentId }) => documentId));
  return [...ids].map((id) => localize(documentById(id).title, locale));
}

/** A plain link: the file has no language. */
function CsvLink({ series }: { series: Series }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  return (
    <a
      href={`/data/series/${series.id}.csv`}
      download
      aria-label={words("csvLabel", { name: localize(series.name, locale) })}
      className={`inline-flex min-h-11 items-center md:min-h-8 ${inlineLink}`}
    >
      {words("csv")}
    </a>
  );
}
