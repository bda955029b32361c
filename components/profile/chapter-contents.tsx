import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { neighboursOf, type Chapter } from "@/lib/profile/chapters";

/** The sections of a chapter: beside the text on a wide screen, to be opened above it on a phone. */
export function ChapterContents({ chapter }: { chapter: Chapter }) {
  const words = useTranslations("profile.chapter");
  return (
    <div data-no-print>
      <nav
        aria-label={words("contents")}
        className="sticky top-4 max-h-[calc(100dvh-2rem)] overflow-y-auto max-lg:hidden"
      >
        <p className="mb-2 font-semibold">{words("contents")}</p>
        <SectionList chapter={chapter} />
      </nav>
      <nav aria-label={words("contents")} className="lg:hidden">
        <Disclosure summary={words("contents")}>
          <SectionList chapter={chapter} />
        </Disclosure>
      </nav>
    </div>
  );
}

function SectionList({ chapter }: { chapter: Chapter }) {
  const locale = useLocale();
  return (
    <ol className="border-l border-line">
      {chapter.sections.map(({ id, anchor, title }) => (
        <li key={id}>
          <a
            href={`#${anchor}`}
            className="flex min-h-11 items-center gap-2 px-3 py-1 text-teal-700 hover:underline lg:min-h-9 lg:text-sm"
          >
            <span className="tabular-nums">{id}</span>
            {localize(title, locale)}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** The chapters before and after. */
export function ChapterNeighbours({ chapter }: { chapter: Chapter }) {
  const words = useTranslations("profile.chapter");
  const { previous, next } = neighboursOf(chapter.slug);
  return (
    <nav
      aria-label={words("neighbours")}
      className="mt-16 grid gap-4 border-t border-line pt-6 sm:grid-cols-2"
      data-no-print
    >
      {previous === null ? (
        <span aria-hidden="true" />
      ) : (
        <Neighbour chapter={previous} text={words("previous")} />
      )}
      {next === null ? null : <Neighbour chapter={next} text={words("next")} isNext />}
    </nav>
  );
}

type NeighbourProps = { chapter: Chapter; text: string; isNext?: boolean };

function Neighbour({ chapter, text, isNext = false }: NeighbourProps) {
  const locale = useLocale();
  const words = useTranslations("profile");
  return (
    <Link
      href={`/profile/${chapter.slug}`}
      rel={isNext ? "next" : "prev"}
      className={`block rounded border border-line bg-surface p-4 hover:border-teal-700 ${isNext ? "sm:text-right" : ""}`}
    >
      <span className="block text-sm text-ink-soft">{text}</span>
      <span className="font-semibold text-teal-700">
        {words("chapterTitle", { number: chapter.id, title: localize(chapter.title, locale) })}
      </span>
    </Link>
  );
}
