import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { inlineLink } from "@/components/profile/fact-details";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { chapters, type Chapter } from "@/lib/profile/chapters";
import { seriesList } from "@/lib/profile/series";
import { LeadingFigures } from "./_components/leading-figures";

const ways = ["timeline", "schemes", "series", "documents", "data"] as const;

const addresses: Record<(typeof ways)[number], string> = {
  timeline: "/profile/timeline",
  schemes: "/schemes",
  series: "/profile/series",
  documents: "/profile/documents",
  data: "/profile/data",
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("profile");
  return pageMetadata({
    locale: await getLocale(),
    path: "/profile",
    title: words("title"),
    description: words("description"),
  });
}

export default function ProfilePage() {
  const words = useTranslations("profile");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <LeadingFigures />
      <Notice title={words("overview.fresh.title")}>
        <p>{words("overview.fresh.text")}</p>
        <p>
          <Link href="/profile/documents" className={inlineLink}>
            {words("overview.more.documents")}
          </Link>
        </p>
      </Notice>
      <Section
        id="chapters"
        title={words("overview.chapters.title")}
        lead={words("overview.chapters.lead")}
      >
        <ol className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          {chapters.map((chapter) => (
            <ChapterEntry key={chapter.id} chapter={chapter} />
          ))}
        </ol>
      </Section>
      <OtherWays />
    </>
  );
}

function ChapterEntry({ chapter }: { chapter: Chapter }) {
  const locale = useLocale();
  const words = useTranslations("profile");
  const title = localize(chapter.title, locale);
  return (
    <li className="border-t-3 border-teal-700 pt-3">
      <p className="text-sm text-ink-soft">{words("chapterNumber", { number: chapter.id })}</p>
      <h3 className="text-xl font-semibold">
        <Link href={`/profile/${chapter.slug}`} className={inlineLink}>
          {title}
        </Link>
      </h3>
      <p className="mt-1 measure text-ink-soft">{words(`chapterLeads.${chapter.slug}`)}</p>
      <ul
        aria-label={words("overview.sections", { title })}
        className="mt-2 flex flex-wrap gap-x-5 text-sm"
      >
        {chapter.sections.map((section) => (
          <li key={section.id}>
            <Link
              href={`/profile/${chapter.slug}#${section.anchor}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center gap-1.5 text-teal-700 hover:underline md:min-h-8"
            >
              <span className="text-ink-soft tabular-nums">{section.id}</span>
              {localize(section.title, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

function OtherWays() {
  const words = useTranslations("profile.overview.more");
  return (
    <Section id="more" title={words("title")}>
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {ways.map((way) => (
          <li key={way} className="border-t border-line pt-3">
            <h3 className="font-semibold">
              <Link href={addresses[way]} className={inlineLink}>
                {words(way)}
              </Link>
            </h3>
            <p className="mt-1 text-ink-soft">
              {words(`${way}Text`, { count: seriesList.length })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
