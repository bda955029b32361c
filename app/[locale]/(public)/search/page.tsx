import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NameText } from "@/components/directory/name-text";
import { SearchForm } from "@/components/search/search-form";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { searchPortal } from "@/lib/search/queries/search-portal";
import { searchFilterSchema } from "@/lib/search/search-filter";
import { AnswerNotices } from "./_components/answer-notices";
import { GroupPage, ResultGroups } from "./_components/result-groups";
import { GroupLinks } from "./_components/group-links";
import { NothingFound, NothingTyped } from "./_components/nothing";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("search");
  const metadata = pageMetadata({
    locale: await getLocale(),
    path: "/search",
    title: words("title"),
    description: words("description"),
  });
  return { ...metadata, robots: { index: false, follow: true } };
}

/** The search: what was typed, what answers it group by group, or one group page by page. */
export default async function SearchPage({ searchParams }: PageProps<"/[locale]/search">) {
  const filter = searchFilterSchema.parse(await searchParams);
  const locale = await getLocale();
  const words = await getTranslations("search");
  const { q, page, in: group = null } = filter;
  const answer = await searchPortal({ q, page, group, locale });
  const shown = { ...filter, q: answer.query };
  if (answer.query === "") {
    return (
      <>
        <PageHeader title={words("title")} lead={words("lead")} />
        <SearchForm q="" group={undefined} />
        <NothingTyped />
      </>
    );
  }
  return (
    <>
      <PageHeader title={words("title")} />
      <SearchForm q={answer.query} group={filter.in} />
      <AnswerNotices answer={answer} />
      <p className="mb-4" role="status">
        {words.rich("count", {
          count: answer.total,
          query: answer.query,
          typed: () => <NameText name={answer.query} />,
        })}
      </p>
      {answer.total === 0 ? (
        <NothingFound wordsToTry={answer.wordsToTry} />
      ) : (
        <>
          <GroupLinks answer={answer} filter={shown} />
          {group === null ? (
            <ResultGroups answer={answer} />
          ) : (
            <GroupPage answer={answer} filter={shown} group={group} />
          )}
        </>
      )}
    </>
  );
}
