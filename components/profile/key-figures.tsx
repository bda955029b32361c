import { useLocale, useTranslations } from "next-intl";
import { Figure } from "@/components/ui/text";
import { localize, type Locale } from "@/lib/core/locales";
import type { Section } from "@/lib/profile/chapters";
import type { Fact } from "@/lib/profile/facts";
import { formatAsOf } from "@/lib/profile/format-as-of";
import { quantityOf, quantityParts } from "@/lib/profile/format-value";
import { FactMark } from "./fact-mark";
import type { NumberedFact } from "./numbered-facts";

/**
 * The value of a fact for setting large: number and unit apart. The label beside it says what is counted,
 * so the noun is left out where a measure word stands.
 */
export function largeValue(fact: Fact, locale: Locale): { value: string; unit: string } {
  const quantity = quantityOf(fact);
  if (quantity === null) {
    const text = fact.valueText === null ? null : localize(fact.valueText, locale);
    return { value: text ?? formatAsOf(fact.asOf, locale), unit: "" };
  }
  const { qualifier, before, number, after } = quantityParts(quantity, locale, {
    withoutNoun: locale !== "en",
  });
  const unit = after.trim();
  if (locale !== "en") return { value: `${before}${qualifier}${number}`, unit };
  // “more than” takes more room than the number it goes with.
  const isOpen = quantity.precision === "more-than" || quantity.precision === "at-least";
  return { value: isOpen ? `${before}${number}+` : `${qualifier}${before}${number}`, unit };
}

type KeyFiguresProps = { section: Section; facts: ReadonlyMap<string, NumberedFact> };

/** The figures of a section set large, each with unit, date and source. */
export function KeyFigures({ section, facts }: KeyFiguresProps) {
  const locale = useLocale();
  const words = useTranslations("profile");
  const figures = section.prose?.keyFigures ?? [];
  if (figures.length === 0) return null;
  return (
    <ul
      aria-label={words("section.figures")}
      className="my-6 grid gap-6 border-y border-line py-5 sm:grid-cols-2 xl:grid-cols-3"
    >
      {figures.map(({ factId, label }) => {
        const numbered = facts.get(factId);
        if (numbered === undefined) return null;
        const { fact } = numbered;
        const date = formatAsOf(fact.asOf, locale);
        return (
          <li key={factId} className="flex items-start justify-between gap-2">
            <Figure
              {...largeValue(fact, locale)}
              label={localize(label, locale)}
              date={fact.planned ? words("fact.plannedDate", { date }) : date}
            />
            <FactMark section={section} numbered={numbered} />
          </li>
        );
      })}
    </ul>
  );
}
