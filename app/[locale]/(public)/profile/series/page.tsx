import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { inlineLink } from "@/components/profile/fact-details";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { chapters, sectionsShowing, type Chapter } from "@/lib/profile/chapters";
import { formatAsOf } from "@/lib/profile/format-as-of";
import { seriesList, type Series } from "@/lib/profile/series";
import { datesOf } from "./_components/dates-of";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("profile.series");
  return pageMetadata({
    locale: await getLocale(),
    path: "/profile/series",
    title: words("title"),
    description: words("description", { count: seriesList.length }),
  });
}

export default function SeriesListPage() {
  const words = useTranslations("profile");
  return (
    <>
      <PageHeader
        title={words("series.title")}
        lead={words("series.lead")}
        back={{ href: "/profile", text: words("chapter.back") }}
      />
      {chapters.map((chapter) => (
        <ChapterSeries key={chapter.id} chapter={chapter} />
      ))}
    </>
  );
}

/** The series first shown in a chapter. */
function ChapterSeries({ chapter }: { chapter: Chapter }) {
  const locale = useLocale();
  const words = useTranslations("profile");
  const shown = seriesList.filter(
    ({ id }) => sectionsShowing("seriesIds", id)[0]?.chapter === chapter.slug,
  );
  if (shown.length === 0) return null;
  return (
    <Section
      id={chapter.slug}
      title={words("chapterTitle", { number: chapter.id, title: localize(chapter.title, locale) })}
    >
      <ul className="grid gap-x-10 md:grid-cols-2">
        {shown.map((series) => (
          <SeriesEntry key={series.id} series={series} />
        ))}
      </ul>
    </Section>
  );
}

function SeriesEntry({ series }: { series: Series }) {
  const locale = useLocale();
  const words = useTranslations("profile.series");
  const { from, to } = datesOf(series);
  return (
    <li className="border-b border-line py-3">
      <Link href={`/profile/series/${series.id}`} prefetch={false} className={inlineLink}>
        {localize(series.name, locale)}
      </Link>
      <p className="text-sm text-ink-soft tabular-nums">
        {words(from === to ? "extentOne" : "extent", {
          count: series.points.length,
          from: formatAsOf(from, locale),
          to: formatAsOf(to, locale),
        })}
      </p>
    </li>
  );
}
