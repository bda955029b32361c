import { useLocale, useTranslations } from "next-intl";
import { localize } from "@/lib/core/locales";
import { getPathname } from "@/lib/i18n/navigation";
import { documentById, type Source } from "@/lib/profile/documents";
import type { Fact } from "@/lib/profile/facts";
import { formatAsOf } from "@/lib/profile/format-as-of";
import { formatFactValue } from "@/lib/profile/format-value";
import { findScheme } from "@/lib/profile/schemes";
import { seriesById } from "@/lib/profile/series";

export const inlineLink = "text-teal-700 underline underline-offset-4 hover:decoration-2";

/** The look of the details behind a fact's statement, for the list around them: said once instead of in every row. */
export const factDetailsLook =
  "[&_a]:mr-4 [&_a]:text-teal-700 [&_a]:underline [&_a]:underline-offset-4 [&_p+p]:mt-1 [&_p+p]:text-sm [&_p+p]:whitespace-pre-line";

/**
 * Where a fact stands written, how exact it is, whether it happened, and where it leads: in lines, since a
 * chapter holds hundreds and each part of them weighs.
 */
export function FactDetails({ fact }: { fact: Fact }) {
  const words = useTranslations("profile.fact");
  const lines = useDetails(fact).map((detail) => words("line", detail));
  return (
    <>
      <p>{lines.join("\n")}</p>
      {useFactLinks(fact).map(({ term, links }) => (
        <p key={term}>
          {words("line", { term, text: "" })} <LinkList links={links} />
        </p>
      ))}
    </>
  );
}

type Detail = { term: string; text: string };

function useDetails(fact: Fact): readonly Detail[] {
  const locale = useLocale();
  const words = useTranslations("profile.fact");
  const value = formatFactValue(fact, locale);
  const date = formatAsOf(fact.asOf, locale);
  const source = useSourceLine();
  const sources = [source(fact), ...fact.alsoIn.map((each) => `${words("also")} ${source(each)}`)];
  return [
    ...(value === null ? [] : [{ term: words("value"), text: value }]),
    { term: words("asOf"), text: words(`basis.${fact.asOfBasis}`, { date }) },
    { term: words("nature"), text: useNature(fact, value !== null) },
    { term: words("source"), text: sources.join("\n") },
  ];
}

/** Exact or approximate, stated or worked out, happened or planned. */
function useNature(fact: Fact, isValued: boolean): string {
  const locale = useLocale();
  const words = useTranslations("profile.fact");
  const { valueKind, planned, plannedAsOf } = fact;
  const value = isValued ? [words(`precisions.${fact.precision}`)] : [];
  const origin = valueKind === "counted" || valueKind === "derived" ? [words(valueKind)] : [];
  const plan =
    plannedAsOf === undefined
      ? words("plannedUndated")
      : words("planned", { date: formatAsOf(plannedAsOf, locale) });
  return [...value, ...origin, planned ? plan : words("happened")].join(words("separator"));
}

function useSourceLine(): (source: Source) => string {
  const locale = useLocale();
  const words = useTranslations("profile.fact");
  return ({ documentId, section }) =>
    words("at", {
      document: localize(documentById(documentId).title, locale),
      section: localize(section, locale),
    });
}

type FactLink = { href: string; text: string };

/** The series and schemes of a fact, each kind under its name; kinds without any are left out. */
function useFactLinks(fact: Fact): readonly { term: string; links: readonly FactLink[] }[] {
  const locale = useLocale();
  const words = useTranslations("profile.fact");
  const series = fact.seriesIds.map((id) => ({
    href: getPathname({ locale, href: `/profile/series/${id}` }),
    text: localize(seriesById(id).name, locale),
  }));
  const schemes = fact.schemes.flatMap((id) => {
    const scheme = findScheme(id);
    const href = getPathname({ locale, href: `/schemes/${id}` });
    return scheme === null ? [] : [{ href, text: localize(scheme.name, locale) }];
  });
  return [
    { term: words("series"), links: series },
    { term: words("schemes"), links: schemes },
  ].filter(({ links }) => links.length > 0);
}

function LinkList({ links }: { links: readonly FactLink[] }) {
  return links.map(({ href, text }) => (
    // Hundreds of links with a script each would keep a phone busy; plain ones lead there too.
    <a key={href} href={href}>
      {text}
    </a>
  ));
}
