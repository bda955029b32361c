import { useLocale, useTranslations } from "next-intl";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { localize } from "@/lib/core/locales";
import { foundedYear } from "@/lib/directory/entry";
import type { InstitutionDetail, InstitutionLink } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";
import { Wording } from "./institution-metrics";
import { InstitutionPartners } from "./institution-partners";
import { NameText } from "./name-text";

const linkClass =
  "inline-flex min-h-6 items-center text-teal-700 underline underline-offset-4 hover:decoration-2";

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

/** Kind, host, partners, founding year, site: what one asks first of an institution. */
export function InstitutionFacts({ institution }: { institution: InstitutionDetail }) {
  const words = useTranslations("directory");
  const { predecessors, parts, partners } = institution;
  const year = foundedYear(institution.founded);
  const rows: (SummaryRow | null)[] = [
    { term: words("facts.kind"), value: words(`kind.${institution.kind}`) },
    useHostRow(institution),
    predecessors.length === 0
      ? null
      : { term: words("facts.predecessors"), value: <InstitutionLinks links={predecessors} /> },
    parts.length === 0
      ? null
      : { term: words("facts.parts"), value: <InstitutionLinks links={parts} /> },
    partners.length === 0
      ? null
      : { term: words("facts.partners"), value: <InstitutionPartners partners={partners} /> },
    year === null ? null : { term: words("facts.founded"), value: String(year) },
    useWebsiteRow(institution),
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}

function useHostRow({ host, hostLinks }: InstitutionDetail): SummaryRow | null {
  const locale = useLocale();
  const words = useTranslations("directory.facts");
  if (hostLinks.length > 0) {
    return { term: words("host"), value: <InstitutionLinks links={hostLinks} /> };
  }
  if (host === null) return null;
  return { term: words("host"), value: <Wording english={host} locale={locale} /> };
}

function useWebsiteRow({ website, websiteToVerify }: InstitutionDetail): SummaryRow | null {
  const words = useTranslations("directory.facts");
  if (website !== null) {
    const value = (
      <a href={`https://${website}`} lang="en" className={linkClass}>
        {website}
      </a>
    );
    return { term: words("website"), value };
  }
  if (websiteToVerify === null) return null;
  return { term: words("website"), value: words("websiteToVerify", { site: websiteToVerify }) };
}

/** The name in every language, the abbreviation, other and former names. */
export function InstitutionNames({ institution }: { institution: InstitutionDetail }) {
  const words = useTranslations("directory.names");
  const { names, aliases, formerNames } = institution;
  const rows: (SummaryRow | null)[] = [
    { term: words("zhHans"), value: <span lang="zh-Hans-CN">{names.zhHans}</span> },
    { term: words("zhHant"), value: <span lang="zh-Hant-HK">{names.zhHant}</span> },
    { term: words("en"), value: <span lang="en">{names.en}</span> },
    names.abbr === null
      ? null
      : { term: words("abbr"), value: <span lang="en">{names.abbr}</span> },
    aliases.length === 0 ? null : { term: words("aliases"), value: <Names names={aliases} /> },
    formerNames.length === 0
      ? null
      : { term: words("formerNames"), value: <Names names={formerNames} /> },
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <NameText name={name} />
        </li>
      ))}
    </ul>
  );
}
