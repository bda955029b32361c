import type { Entry } from "./entry";
import { foundedYear } from "./entry";
import type { InstitutionDetail } from "./views";

const typeOf: Record<Entry["kind"], string> = {
  university: "CollegeOrUniversity",
  rd_centre: "ResearchOrganization",
  innohk_health: "ResearchOrganization",
  innohk_air: "ResearchOrganization",
  innohk_seam: "ResearchOrganization",
  state_key_lab: "ResearchOrganization",
  cnerc_branch: "ResearchOrganization",
  research_institute: "ResearchOrganization",
  science_park: "Organization",
  digital_hub: "Organization",
  // Councils, funds and associations stand beside departments here: no narrower word holds for all.
  public_body: "Organization",
};

/** How a page names the institution and where it stands. */
type Reading = { name: string; description: string; url: string };

/** An institution in schema.org's words, for search engines. */
export function institutionData(
  institution: InstitutionDetail,
  { name, description, url }: Reading,
): Record<string, unknown> {
  const { kind, names, aliases, formerNames, website, founded, hostLinks, focus } = institution;
  const { zhHans, zhHant, en, abbr } = names;
  const others = new Set([zhHans, zhHant, en, ...(abbr === null ? [] : [abbr])]);
  for (const other of [...aliases, ...formerNames]) others.add(other);
  others.delete(name);
  const year = foundedYear(founded);
  return {
    "@type": typeOf[kind],
    name,
    alternateName: [...others],
    description,
    url: website === null ? url : `https://${website}`,
    mainEntityOfPage: url,
    knowsAbout: focus.en,
    areaServed: "Hong Kong",
    ...(year === null ? {} : { foundingDate: String(year) }),
    ...(hostLinks.length === 0
      ? {}
      : {
          parentOrganization: hostLinks.map((host) => ({
            "@type": "Organization",
            name: host.name.en,
          })),
        }),
  };
}
