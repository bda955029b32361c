import type { Locale, Localized } from "@/lib/core/locales";
import type { Section } from "@/lib/profile/chapters";
import { factById, type Fact } from "@/lib/profile/facts";
import { marksOf, type Segment } from "@/lib/profile/prose";

/** A fact with its number in the list at the end of a section. */
export type NumberedFact = { readonly number: number; readonly fact: Fact };

const bodyKeys: Record<Locale, keyof Localized> = {
  "zh-Hans": "zhHans",
  "zh-Hant": "zhHant",
  en: "en",
};

/** The paragraphs of a section in one language. */
export function paragraphsOf({ prose }: Section, locale: Locale): readonly (readonly Segment[])[] {
  return prose?.body[bodyKeys[locale]] ?? [];
}

/** The facts a reader can open in place, in reading order: those the text marks, then the key figures. */
export function factsSetOut(section: Section, locale: Locale): ReadonlySet<string> {
  const marks = marksOf(paragraphsOf(section, locale)).filter(({ kind }) => kind === "fact");
  const figures = section.prose?.keyFigures ?? [];
  return new Set([...marks.map(({ id }) => id), ...figures.map(({ factId }) => factId)]);
}

/**
 * The facts of a section as its list numbers them: in the order their marks are read, then all others it is
 * there to show. A fact the text borrows from another section is listed too.
 */
export function numberFacts(section: Section, locale: Locale): ReadonlyMap<string, NumberedFact> {
  const ids = new Set([...factsSetOut(section, locale), ...section.factIds]);
  return new Map([...ids].map((id, index) => [id, { number: index + 1, fact: factById(id) }]));
}
