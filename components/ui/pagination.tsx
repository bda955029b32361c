import { Link } from "@/lib/i18n/navigation";

type PaginationProps = {
  /** From 1. */
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
  /** `status` tells where one is, like “第 2 页，共 5 页”. */
  words: { label: string; previous: string; next: string; status: string };
};

/** The pages worth a link of their own: the ends and the neighbours; null marks a gap. */
function pagesToShow(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount];
  const pages = [...new Set(wanted)].filter((each) => each >= 1 && each <= pageCount);
  pages.sort((a, b) => a - b);
  return pages.flatMap((each, index) => {
    const isAfterGap = index > 0 && each - (pages[index - 1] ?? each) > 1;
    return isAfterGap ? [null, each] : [each];
  });
}

const link =
  "inline-flex min-h-11 min-w-11 items-center justify-center rounded px-3 text-teal-700 underline underline-offset-4 hover:bg-sunken";

/** Leads through the pages of a list; nothing where all fits on one. */
export function Pagination({ page, pageCount, hrefOf, words }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={words.label} className="mt-8" data-no-print>
      <p className="mb-2 text-sm text-ink-soft">{words.status}</p>
      <ul className="flex flex-wrap items-center gap-1">
        {page > 1 ? (
          <li>
            <Link href={hrefOf(page - 1)} rel="prev" className={link}>
              {words.previous}
            </Link>
          </li>
        ) : null}
        {pagesToShow(page, pageCount).map((each, index) => (
          <li key={each ?? `gap-${index}`}>
            <PageNumber number={each} isCurrent={each === page} hrefOf={hrefOf} />
          </li>
        ))}
        {page < pageCount ? (
          <li>
            <Link href={hrefOf(page + 1)} rel="next" className={link}>
              {words.next}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

type PageNumberProps = {
  number: number | null;
  isCurrent: boolean;
  hrefOf: PaginationProps["hrefOf"];
};

function PageNumber({ number, isCurrent, hrefOf }: PageNumberProps) {
  if (number === null) {
    return (
      <span aria-hidden="true" className="px-2">
        …
      </span>
    );
  }
  const current = isCurrent ? "bg-teal-700 font-semibold text-on-teal! no-underline!" : "";
  return (
    <Link
      href={hrefOf(number)}
      aria-current={isCurrent ? "page" : undefined}
      className={`${link} tabular-nums ${current}`}
    >
      {number}
    </Link>
  );
}
