import { Link } from "@/lib/i18n/navigation";

type NextPageProps = {
  /** Back to the beginning; null there. */
  firstHref: string | null;
  /** Null at the end. */
  nextHref: string | null;
  words: { label: string; first: string; next: string };
};

const link =
  "inline-flex min-h-11 items-center rounded px-3 text-teal-700 underline underline-offset-4 hover:bg-sunken";

/** Leads on through a list that is too long to be numbered by pages; nothing where all fits on one. */
export function NextPage({ firstHref, nextHref, words }: NextPageProps) {
  if (firstHref === null && nextHref === null) return null;
  return (
    <nav aria-label={words.label} className="mt-8" data-no-print>
      <ul className="flex flex-wrap items-center gap-1">
        {firstHref === null ? null : (
          <li>
            <Link href={firstHref} className={link}>
              {words.first}
            </Link>
          </li>
        )}
        {nextHref === null ? null : (
          <li>
            <Link href={nextHref} rel="next" className={link}>
              {words.next}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
