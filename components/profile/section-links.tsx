import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localize, type Locale } from "@/lib/core/locales";
import { getPathname } from "@/lib/i18n/navigation";
import type { Section } from "@/lib/profile/chapters";
import { entityBySlug } from "@/lib/profile/entities";
import { factById } from "@/lib/profile/facts";
import { formatAsOf } from "@/lib/profile/format-as-of";
import { schemesOfSection } from "@/lib/profile/schemes";
import { timelineOfSection } from "@/lib/profile/timeline";
import { inlineLink } from "./fact-details";

type ShownLink = { href: string; text: string; before?: string; after?: string };

/** Where a section leads: the steps of the timeline, the schemes and the bodies it speaks of. */
export function SectionLinks({ section }: { section: Section }) {
  const locale = useLocale();
  const words = useTranslations("profile");
  const timeline = timelineOfSection(section.id).map((entry) => ({
    href: `/profile/timeline#${entry.id}`,
    before: formatAsOf(entry.date, locale),
    text: localize(entry.title, locale),
    ...(entry.planned ? { after: words("fact.plannedShort") } : {}),
  }));
  const schemes = schemesOfSection(section.id).map(({ id, name }) => ({
    href: `/schemes/${id}`,
    text: localize(name, locale),
  }));
  return (
    <div className="my-6 grid gap-x-8 gap-y-4 xl:grid-cols-2">
      <LinkList title={words("section.timeline")} links={timeline} />
      <LinkList title={words("section.schemes")} links={schemes} />
      <LinkList
        title={words("section.institutions")}
        links={institutionLinks(section, locale)}
        isInline
      />
    </div>
  );
}

/** The bodies of the directory that the facts of a section speak of. */
export function institutionSlugs({ factIds }: Section): string[] {
  const slugs = new Set(factIds.flatMap((id) => factById(id).entities));
  return [...slugs].filter((slug) => entityBySlug(slug).inDirectory);
}

function institutionLinks(section: Section, locale: Locale): ShownLink[] {
  return institutionSlugs(section).map((slug) => ({
    href: `/directory/${slug}`,
    text: localize(entityBySlug(slug).names, locale),
  }));
}

type LinkListProps = { title: string; links: readonly ShownLink[]; isInline?: boolean };

function LinkList({ title, links, isInline = false }: LinkListProps): ReactNode {
  const locale = useLocale();
  if (links.length === 0) return null;
  return (
    <section className={isInline ? "xl:col-span-2" : ""}>
      <h3 className="mb-1 font-semibold">{title}</h3>
      <ul className={isInline ? "flex flex-wrap gap-x-5 text-sm" : "text-sm"}>
        {links.map(({ href, text, before, after }) => (
          <li key={href} className="py-0.5">
            {before === undefined ? null : (
              <span className="mr-2 text-ink-soft tabular-nums">{before}</span>
            )}
            {/* Plain, as hundreds of links with a script each would keep a phone busy. */}
            <a href={getPathname({ locale, href })} className={`inline-block py-1 ${inlineLink}`}>
              {text}
            </a>
            {after === undefined ? null : <span className="ml-2 text-ochre-700">{after}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
