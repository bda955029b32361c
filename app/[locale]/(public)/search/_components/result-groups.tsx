import { useTranslations } from "next-intl";
import { ResultItem } from "@/components/search/result-item";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { addressWith } from "@/lib/core/address-with";
import { Link } from "@/lib/i18n/navigation";
import type { SearchGroup } from "@/lib/search/documents";
import { resultsPerPage } from "@/lib/search/page-sizes";
import type { ResultGroup, SearchAnswer } from "@/lib/search/results";
import type { SearchFilter } from "@/lib/search/search-filter";

const linkClass = "text-teal-700 underline underline-offset-4 hover:decoration-2";

/** The first results of every group, each with the way to all of it. */
export function ResultGroups({ answer }: { answer: SearchAnswer }) {
  const words = useTranslations("search");
  return answer.groups.map(({ group, total, results }) => (
    <Section
      key={group}
      id={group}
      title={words("groupTitle", { group: words(`group.${group}`), count: total })}
    >
      <Results results={results} />
      {total > results.length ? (
        <p className="mt-4">
          <Link
            href={addressWith("/search", { q: answer.query, in: group })}
            className={`inline-flex min-h-11 items-center ${linkClass}`}
          >
            {words("allOfGroup", { group: words(`group.${group}`), count: total })}
          </Link>
        </p>
      ) : null}
    </Section>
  ));
}

type GroupPageProps = { answer: SearchAnswer; filter: SearchFilter; group: SearchGroup };

/** One group, page by page. */
export function GroupPage({ answer, filter, group }: GroupPageProps) {
  const words = useTranslations("search");
  const pages = useTranslations("common.pagination");
  const { q, page } = filter;
  const found = answer.groups.find((each) => each.group === group);
  if (found === undefined || found.results.length === 0) {
    return (
      <EmptyState title={words("emptyGroup.title", { group: words(`group.${group}`) })}>
        <p>
          <Link href={addressWith("/search", { q })} className={linkClass}>
            {words("emptyGroup.action", { count: answer.total })}
          </Link>
        </p>
      </EmptyState>
    );
  }
  const pageCount = Math.ceil(found.total / resultsPerPage);
  return (
    <Section
      id={group}
      title={words("groupTitle", { group: words(`group.${group}`), count: found.total })}
    >
      <Results results={found.results} />
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(each) => addressWith("/search", { q, in: group, page: each })}
        words={{
          label: pages("label"),
          previous: pages("previous"),
          next: pages("next"),
          status: pages("status", { page, pageCount }),
        }}
      />
    </Section>
  );
}

function Results({ results }: Pick<ResultGroup, "results">) {
  return (
    <ul className="grid gap-6">
      {results.map((result) => (
        <li key={`${result.kind}:${result.ref}`}>
          <ResultItem result={result} />
        </li>
      ))}
    </ul>
  );
}
