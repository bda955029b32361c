import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { documentById, type Source } from "@/lib/profile/documents";
import type { Fact } from "@/lib/profile/facts";
import { formatAsOf } from "@/lib/profile/format-as-of";
import { formatFactValue } from "@/lib/profile/format-value";
import { findScheme } from "@/lib/profile/schemes";
import { seriesById } from "@/lib/profile/series";

export const inlineLink = "text-teal-700 underline underline-offset-4 hover:decoration-2";

/**
 * The look of the details, for the element around them: a list of hundreds of facts says it once instead
 * of in every row.
 */
export const factDetailsLook =
  "[&_dl]:text-sm [&_dl>div]:gap-x-3 [&_dl>div]:sm:grid [&_dl>div]:sm:grid-cols-[5.5rem_1fr] [&_dt]:text-ink-soft [&_dd]:mb-1 [&_dl_a]:mr-4 [&_dl_a]:inline-block [&_dl_a]:text-teal-700 [&_dl_a]:underline [&_dl_a]:underline-offset-4";

/** Where a fact stands written, how exact it is, whether it happened, and where it leads. */
export function FactDetails({ fact }: { fact: Fact }) {
  const locale = useLocale();
  const words = useTranslations("profile.fact");
  const value = formatFactValue(fact, locale);
  return (
    <dl>
      {value === null ? null : <Row term={words("value")}>{value}</Row>}
      <Row term={words("asOf")}>
        {words(`basis.${fact.asOfBasis}`, { date: formatAsOf(fact.asOf, locale) })}
      </Row>
      <Row term={words("nature")}>
        <Nature fact={fact} isValued={value !== null} />
      </Row>
      <Row term={words("source")}>
        <SourceLine source={fact} />
        {fact.alsoIn.map((source) => (
          <div key={`${source.documentId} ${source.section.en}`}>
            {words("also")} <SourceLine source={source} />
          </div>
        ))}
      </Row>
      <FactLinks fact={fact} />
    </dl>
  );
}

/** Exact or approximate, stated or worked out, happened or planned. */
function Nature({ fact, isValued }: { fact: Fact; isValued: boolean }) {
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

function SourceLine({ source }: { source: Source }) {
  const locale = useLocale();
  const words = useTranslations("profile.fact");
  return words("at", {
    document: localize(documentById(source.documentId).title, locale),
    section: localize(source.section, locale),
  });
}

function FactLinks({ fact }: { fact: Fact }) {
  const locale = useLocale();
  const words = useTranslations("profile.fact");
  const series = fact.seriesIds.map((id) => ({
    href: `/profile/series/${id}`,
    text: localize(seriesById(id).name, locale),
  }));
  const schemes = fact.schemes.flatMap((id) => {
    const scheme = findScheme(id);
    return scheme === null ? [] : [{ href: `/schemes/${id}`, text: localize(scheme.name, locale) }];
  });
  return (
    <>
      <LinkRow term={words("series")} links={series} />
      <LinkRow term={words("schemes")} links={schemes} />
    </>
  );
}

function LinkRow({ term, links }: { term: string; links: { href: string; text: string }[] }) {
  if (links.length === 0) return null;
  return (
    <Row term={term}>
      {links.map(({ href, text }) => (
        <Link key={href} href={href} prefetch={false}>
          {text}
        </Link>
      ))}
    </Row>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
