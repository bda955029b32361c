import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { documentById } from "@/lib/profile/documents";
import { formatAsOf } from "@/lib/profile/format-as-of";
import type { TimelineEntry } from "@/lib/profile/timeline";
import { namedBodies } from "./named-bodies";

const linkClass = "text-teal-700 underline underline-offset-4 hover:decoration-2";

/** One step of the timeline: when, what, of which kind, and whether it was still a plan. */
export function TimelineItem({ entry }: { entry: TimelineEntry }) {
  const locale = useLocale();
  const words = useTranslations("timeline");
  const { id, date, endDate, planned, plannedAsOf } = entry;
  const edge = planned ? "border-dashed border-ochre-600" : "border-teal-700";
  return (
    <li
      id={id}
      className={`grid scroll-mt-4 gap-x-6 gap-y-1 border-l-3 py-1 pl-4 target:bg-sunken sm:grid-cols-[10rem_1fr] print:break-inside-avoid ${edge}`}
    >
      <p className="text-sm text-ink-soft tabular-nums">
        <a href={`#${id}`} className="hover:underline">
          <time dateTime={isPlainDate(date) ? date : undefined}>{formatAsOf(date, locale)}</time>
          <span className="sr-only"> {words("link")}</span>
        </a>
        {endDate === undefined ? null : (
          <span className="block">{words("until", { date: formatAsOf(endDate, locale) })}</span>
        )}
      </p>
      <div className="measure min-w-0">
        <p>{localize(entry.title, locale)}</p>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-ink-soft">
          <Tag>{words(`kind.${entry.kind}`)}</Tag>
          {planned ? <Tag tone="ochre">{words("planned")}</Tag> : null}
          {plannedAsOf === undefined ? null : (
            <span>{words("plannedAsOf", { date: formatAsOf(plannedAsOf, locale) })}</span>
          )}
        </p>
        {entry.later === undefined ? null : <Later later={entry.later} />}
        <EntryBodies entry={entry} />
        <EntrySources sources={entry.sources} />
      </div>
    </li>
  );
}

/** Only these forms are dates to a machine; quarters and half-years are not. */
function isPlainDate(asOf: string): boolean {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(asOf);
}

/** What became of a plan, known from outside the documents. */
function Later({ later }: { later: NonNullable<TimelineEntry["later"]> }) {
  const locale = useLocale();
  const words = useTranslations("timeline");
  const { note, url } = later;
  return (
    <div className="mt-2 border-l-3 border-ochre-200 pl-3 text-sm">
      <p>
        <span className="font-semibold">{words("later")}</span> {localize(note, locale)}
      </p>
      <p className="text-ink-soft">
        {words("laterNote")}
        {url === undefined ? null : (
          <>
            {" · "}
            <a href={url} className={linkClass}>
              {new URL(url).hostname}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

function EntryBodies({ entry }: { entry: TimelineEntry }) {
  const locale = useLocale();
  const words = useTranslations("timeline");
  const bodies = namedBodies(entry);
  if (bodies.length === 0) return null;
  return (
    <p className="mt-1 text-sm text-ink-soft">
      {words("institutions")}{" "}
      {bodies.map(({ slug, names }, index) => (
        <span key={slug}>
          {index > 0 ? (locale === "en" ? ", " : "、") : null}
          <Link href={`/directory/${slug}`} className={linkClass}>
            {localize(names, locale)}
          </Link>
        </span>
      ))}
    </p>
  );
}

function EntrySources({ sources }: Pick<TimelineEntry, "sources">) {
  const locale = useLocale();
  const words = useTranslations("timeline");
  const documentIds = [...new Set(sources.map(({ documentId }) => documentId))];
  return (
    <p className="mt-1 text-sm text-ink-soft">
      {words("sources")}{" "}
      {documentIds.map((documentId, index) => (
        <span key={documentId}>
          {index > 0 ? (locale === "en" ? ", " : "、") : null}
          <Link href={`/profile/documents#${documentId}`} className={linkClass}>
            {localize(documentById(documentId).title, locale)}
          </Link>
        </span>
      ))}
    </p>
  );
}
