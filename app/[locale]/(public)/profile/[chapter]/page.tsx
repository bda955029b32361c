import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { StructuredData } from "@/components/layout/structured-data";
import { ChapterContents, ChapterNeighbours } from "@/components/profile/chapter-contents";
import { ChapterSection } from "@/components/profile/chapter-section";
import { institutionSlugs } from "@/components/profile/section-links";
import { PageHeader } from "@/components/ui/page-header";
import { baseUrl } from "@/lib/core/env";
import { htmlLangOf, localize, type Locale } from "@/lib/core/locales";
import { listChangedInstitutions } from "@/lib/directory/queries/list-changed-institutions";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { findChapter, type Chapter } from "@/lib/profile/chapters";
import { documents } from "@/lib/profile/documents";

type ChapterPageProps = PageProps<"/[locale]/profile/[chapter]">;

export async function generateMetadata({ params }: ChapterPageProps): Promise<Metadata> {
  const chapter = findChapter((await params).chapter);
  if (chapter === null) return {};
  const locale = await getLocale();
  const words = await getTranslations("profile");
  return pageMetadata({
    locale,
    path: `/profile/${chapter.slug}`,
    title: words("chapterTitle", { number: chapter.id, title: localize(chapter.title, locale) }),
    description: words(`chapterLeads.${chapter.slug}`),
  });
}

export default async function ChapterPage({ params }: ChapterPageProps) {
  const chapter = findChapter((await params).chapter);
  if (chapter === null) notFound();
  const locale = await getLocale();
  const words = await getTranslations("profile");
  const changed = await listChangedInstitutions(chapter.sections.flatMap(institutionSlugs));
  return (
    // In print every list that opens on demand stands open, so that the marks of the text lead somewhere.
    <article className="print:[&_details::details-content]:[content-visibility:visible]">
      <StructuredData data={await articleOf(chapter, locale)} />
      <PageHeader
        title={words("chapterTitle", {
          number: chapter.id,
          title: localize(chapter.title, locale),
        })}
        lead={
          <>
            <p>{words(`chapterLeads.${chapter.slug}`)}</p>
            <p className="mt-1 text-sm">
              {words("chapter.follows", { heading: localize(chapter.annex1, locale) })}
            </p>
          </>
        }
        back={{ href: "/profile", text: words("chapter.back") }}
      />
      <div className="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-x-12 print:block">
        <ChapterContents chapter={chapter} />
        <div>
          {chapter.sections.map((section) => {
            const slugs = institutionSlugs(section);
            return (
              <ChapterSection
                key={section.id}
                chapter={chapter}
                section={section}
                changed={changed.filter(({ slug }) => slugs.includes(slug))}
              />
            );
          })}
          <ChapterNeighbours chapter={chapter} />
        </div>
      </div>
    </article>
  );
}

async function articleOf(chapter: Chapter, locale: Locale): Promise<Record<string, unknown>> {
  const words = await getTranslations("profile");
  const common = await getTranslations("common");
  const address = (path: string) => `${baseUrl()}/${locale}${path}`;
  return {
    "@type": "Article",
    headline: localize(chapter.title, locale),
    description: words(`chapterLeads.${chapter.slug}`),
    inLanguage: htmlLangOf[locale],
    url: address(`/profile/${chapter.slug}`),
    image: `${baseUrl()}/social-${locale}.png`,
    isPartOf: { "@type": "CreativeWork", name: words("title"), url: address("/profile") },
    publisher: { "@type": "Organization", name: common("portalName"), url: address("") },
    author: { "@type": "Organization", name: common("portalName"), url: address("") },
    citation: documents.map(({ title }) => localize(title, locale)),
    articleSection: chapter.sections.map(({ title }) => localize(title, locale)),
  };
}
