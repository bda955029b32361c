import { useTranslations } from "next-intl";
import type { TimelineEntry } from "@/lib/profile/timeline";
import { groupByYear } from "@/lib/profile/timeline-filter";
import { TimelineItem } from "./timeline-item";

/** Entries under their years, oldest first, with a way to jump to each year. */
export function TimelineYears({ entries }: { entries: readonly TimelineEntry[] }) {
  const words = useTranslations("timeline");
  const years = groupByYear(entries);
  return (
    <>
      <nav aria-label={words("years")} className="mb-8" data-no-print>
        <ul className="flex flex-wrap gap-x-3">
          {years.map(({ year }) => (
            <li key={year}>
              <a
                href={`#y-${year}`}
                className="inline-flex min-h-11 items-center text-teal-700 tabular-nums underline underline-offset-4 hover:decoration-2 md:min-h-8"
              >
                {year}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {years.map(({ year, entries: own }) => (
        <section key={year} aria-labelledby={`y-${year}`} className="mb-8">
          <h2
            id={`y-${year}`}
            className="mb-3 scroll-mt-4 text-2xl font-bold tabular-nums print:break-after-avoid"
          >
            {words("year", { year: String(year) })}
          </h2>
          <ol className="grid gap-4">
            {own.map((entry) => (
              <TimelineItem key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
