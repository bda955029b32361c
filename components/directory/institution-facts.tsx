import { useLocale, useTranslations } from "next-intl";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { localize } from "@/lib/core/locales";
import { foundedYear } from "@/lib/directory/entry";
import type { InstitutionDetail, InstitutionLink } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";
import { Wording } from "./institution-metrics";

const linkClass = "text-teal-700 underline underline-offset-4 hover:decoration-2";

/** Links to other entries of the directory. */
export function InstitutionLinks({ links }: { links: readonly InstitutionLink[] }) {
  const locale = useLocale();
  return (
    <ul>
      {links.map((link) => (
        <li key={link.slug}>
          <Link href={`/directory/${link.slug}`} className={linkClass}>
            {localize(link.name, locale)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Kind, host, founding year, what it offers, its site: what one asks first of an institution. */
export function InstitutionFacts({ institution }: { institution: InstitutionDetail }) {
  const locale = useLocale();
  const words = useTranslations("directory");
  const { website, websiteToVerify, host, hostLinks, parts, services } = institution;
  const year = foundedYear(institution.founded);
  const rows: (SummaryRow | null)[] = [
    { term: words("facts.kind"), value: words(`kind.${institution.kind}`) },
    services.length === 0
      ? null
      : {
          term: words("facts.roles"),
          value: services.map((service) => words(`service.${service}`)).join(" · "),
        },
    hostLinks.length > 0
      ? { term: words("facts.host"), value: <InstitutionLinks links={hostLinks} /> }
      : host === null
        ? null
        : { term: words("facts.host"), value: <Wording english={host} locale={locale} /> },
    parts.length === 0
      ? null
      : { term: words("facts.parts"), value: <InstitutionLinks links={parts} /> },
    year === null ? null : { term: words("facts.founded"), value: String(year) },
    website === null
      ? null
      : {
          term: words("facts.website"),
          value: (
            <a href={`https://${website}`} lang="en" className={linkClass}>
              {website}
            </a>
          ),
        },
    website !== null || websiteToVerify === null
      ? null
      : {
          term: words("facts.website"),
          value: words("facts.websiteToVerify", { site: websiteToVerify }),
        },
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}

/** The name in every language, the abbreviation, other and former names. */
export function InstitutionNames({ institution }: { institution: InstitutionDetail }) {
  const words = useTranslations("directory.names");
  const { names, aliases, formerNames } = institution;
  const list = (texts: readonly string[]) => (
    <ul>
      {texts.map((text) => (
        <li key={text} lang={langOf(text)}>
          {text}
        </li>
      ))}
    </ul>
  );
  const rows: (SummaryRow | null)[] = [
    { term: words("zhHans"), value: <span lang="zh-Hans-CN">{names.zhHans}</span> },
    { term: words("zhHant"), value: <span lang="zh-Hant-HK">{names.zhHant}</span> },
    { term: words("en"), value: <span lang="en">{names.en}</span> },
    names.abbr === null
      ? null
      : { term: words("abbr"), value: <span lang="en">{names.abbr}</span> },
    aliases.length === 0 ? null : { term: words("aliases"), value: list(aliases) },
    formerNames.length === 0 ? null : { term: words("formerNames"), value: list(formerNames) },
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}

/** Other names come in any language; Chinese ones show by their characters. */
function langOf(text: string): string {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}
