import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { localize } from "@/lib/core/locales";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { documents, type SourceDocument } from "@/lib/profile/documents";
import { facts } from "@/lib/profile/facts";
import { formatAsOf } from "@/lib/profile/format-as-of";
import { seriesList } from "@/lib/profile/series";

const unsaid = ["jiangsu", "after", "rules", "price", "output", "contacts"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("profile.documents");
  return pageMetadata({
    locale: await getLocale(),
    path: "/profile/documents",
    title: words("title"),
    description: words("description"),
  });
}

export default function DocumentsPage() {
  const words = useTranslations("profile");
  return (
    <>
      <PageHeader
        title={words("documents.title")}
        lead={words("documents.lead")}
        back={{ href: "/profile", text: words("chapter.back") }}
      />
      {documents.map((document) => (
        <DocumentEntry key={document.id} document={document} />
      ))}
      <Section
        id="unsaid"
        title={words("documents.unsaid.title")}
        lead={words("documents.unsaid.lead")}
      >
        <ul className="measure list-disc pl-5">
          {unsaid.map((key) => (
            <li key={key} className="my-2">
              {words(`documents.unsaid.${key}`)}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function DocumentEntry({ document }: { document: SourceDocument }) {
  const locale = useLocale();
  const words = useTranslations("profile.documents");
  const own = facts.filter(({ documentId }) => documentId === document.id).length;
  const also = facts.filter(({ alsoIn }) =>
    alsoIn.some(({ documentId }) => documentId === document.id),
  ).length;
  const points = seriesList
    .flatMap((series) => series.points)
    .filter(({ documentId }) => documentId === document.id).length;
  const headings = Object.values(document.sections).map((heading) => localize(heading, locale));
  return (
    <Section id={document.id} title={localize(document.title, locale)}>
      <SummaryList
        rows={[
          { term: words("kind"), value: words(`kinds.${document.kind}`) },
          { term: words("date"), value: formatAsOf(document.date, locale) },
          { term: words("dateBasis"), value: localize(document.dateBasis, locale) },
          { term: words("facts"), value: words("factCount", { count: own, also }) },
          { term: words("seriesCount"), value: words("seriesPoints", { count: points }) },
          {
            term: words("headings"),
            value: (
              <ul className="list-disc pl-5">
                {[...new Set(headings)].map((heading) => (
                  <li key={heading}>{heading}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
