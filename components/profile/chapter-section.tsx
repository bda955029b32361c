import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { localize } from "@/lib/core/locales";
import type { Chapter, Section as ProfileSection } from "@/lib/profile/chapters";
import { seriesById } from "@/lib/profile/series";
import { Disagreements } from "./disagreements";
import { inlineLink } from "./fact-details";
import { FactCard, factCardsLook } from "./fact-mark";
import { KeyFigures } from "./key-figures";
import { LaterChanges, type ChangedBody } from "./later-changes";
import { factsSetOut, numberFacts } from "./numbered-facts";
import { pairedSeries, RankTablesFigure } from "./rank-tables-figure";
import { SectionFacts } from "./section-facts";
import { SectionLinks } from "./section-links";
import { SectionProse } from "./section-prose";
import { SeriesFigure } from "./series-figure";

type ChapterSectionProps = {
  chapter: Chapter;
  section: ProfileSection;
  changed: readonly ChangedBody[];
};

/** A section of a chapter: text, figures, pictures, what to beware of, where it leads, every fact. */
export function ChapterSection({ chapter, section, changed }: ChapterSectionProps) {
  const locale = useLocale();
  const words = useTranslations("profile.section");
  const facts = numberFacts(section, locale);
  const title = localize(section.title, locale);
  return (
    <Section
      id={section.anchor}
      title={
        <>
          <span className="mr-2 text-teal-700 tabular-nums">{section.id}</span>
          {title}
        </>
      }
      lead={localize(section.prose?.lead ?? section.intent, locale)}
      actions={
        <a
          href={`#${section.anchor}`}
          aria-label={words("anchor", { title })}
          className="inline-flex size-11 items-center justify-center text-xl text-ink-soft hover:text-teal-700 md:size-8"
          data-no-print
        >
          #
        </a>
      }
    >
      <KeyFigures section={section} facts={facts} />
      <SectionProse section={section} facts={facts} />
      <Pictures chapter={chapter} section={section} />
      <Disagreements section={section} facts={facts} />
      <LaterChanges section={section} changed={changed} />
      <SectionLinks section={section} />
      <SectionFacts section={section} facts={facts} />
      <div className={factCardsLook} data-no-print>
        {[...factsSetOut(section, locale)].map((id) => {
          const numbered = facts.get(id);
          return numbered === undefined ? null : (
            <FactCard key={id} section={section} numbered={numbered} />
          );
        })}
      </div>
    </Section>
  );
}

/** The pictures of a section; one already shown in an earlier section of the chapter is only named. */
function Pictures({ chapter, section }: { chapter: Chapter; section: ProfileSection }) {
  const locale = useLocale();
  const words = useTranslations("profile.section");
  return (
    <>
      {pairedSeries.every((id) => section.seriesIds.includes(id)) ? <RankTablesFigure /> : null}
      {section.seriesIds.map((id) => {
        if (pairedSeries.includes(id)) return null;
        const series = seriesById(id);
        const earlier = chapter.sections.find((each) => each.seriesIds.includes(id));
        if (earlier === undefined || earlier.id === section.id) {
          return <SeriesFigure key={id} series={series} />;
        }
        return (
          <p key={id} className="my-4">
            <a href={`#series-${id}`} className={inlineLink}>
              {words("picturedIn", {
                series: localize(series.name, locale),
                section: earlier.id,
              })}
            </a>
          </p>
        );
      })}
    </>
  );
}
