import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import { localize } from "@/lib/core/locales";
import type { Section } from "@/lib/profile/chapters";
import { factAnchor } from "./fact-address";
import { FactDetails, factDetailsLook } from "./fact-details";
import type { NumberedFact } from "./numbered-facts";

type SectionFactsProps = { section: Section; facts: ReadonlyMap<string, NumberedFact> };

/** Every fact of a section with its source, numbered as the marks in the text. */
export function SectionFacts({ section, facts }: SectionFactsProps) {
  const locale = useLocale();
  const words = useTranslations("profile");
  return (
    <Disclosure summary={words("section.facts", { count: facts.size })}>
      <p className="mb-3 text-sm text-ink-soft">{words("section.factsLead")}</p>
      <ol
        className={`grid gap-4 [&>li]:border-t [&>li]:border-line [&>li]:pt-3 [&>li:target]:bg-teal-50 [&>li:target]:outline-8 [&>li:target]:outline-teal-50 ${factDetailsLook}`}
      >
        {[...facts.values()].map(({ number, fact }) => (
          <li key={fact.id} id={factAnchor(section, fact.id)}>
            <p>
              <span className="mr-2 font-semibold text-teal-700 tabular-nums">{number}</span>
              {localize(fact.statement, locale)}{" "}
              {fact.planned ? <Tag tone="ochre">{words("fact.plannedShort")}</Tag> : null}
            </p>
            <FactDetails fact={fact} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
