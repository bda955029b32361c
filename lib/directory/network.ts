import type { Localized } from "@/lib/core/locales";
import { innohkClusters, type InnohkCluster } from "./clusters";
import type { Listed } from "./listed";
import { localPartnersOf, outsidePartnersOf, type OutsidePartner } from "./partners";

/** A laboratory of InnoHK and whom it works with. */
export type NetworkLab = {
  slug: string;
  name: Localized;
  abbr: string | null;
  hosts: readonly string[];
  /** Technology fields of the first level, the foremost first. */
  fields: readonly string[];
  goodFor: Localized | null;
  /** Bodies of the directory beside the host. */
  local: readonly { slug: string; name: Localized; toVerify: boolean }[];
  outside: readonly OutsidePartner[];
};

/** A body that hosts laboratories. */
export type NetworkHost = { slug: string; name: Localized; abbr: string | null; labs: number };

/** Partners of one country or region; CN and MO stand last, as they are not overseas. */
export type NetworkRegion = { region: string; partners: { id: string; name: Localized }[] };

/** The InnoHK laboratories by cluster, with the bodies at both ends. */
export type Network = {
  clusters: { cluster: InnohkCluster; labs: NetworkLab[] }[];
  hosts: NetworkHost[];
  regions: NetworkRegion[];
};

const nearby = ["CN", "MO"];

/** Whether a region lies outside China. */
export function isOverseas(region: string): boolean {
  return region !== "HK" && !nearby.includes(region);
}

function toLab(institution: Listed, names: ReadonlyMap<string, Localized>): NetworkLab {
  const { slug, name, abbr, hosts, goodFor } = institution;
  return {
    slug,
    name,
    abbr,
    hosts,
    goodFor,
    fields: [...new Set(institution.techFields.map((code) => code.slice(0, 2)))],
    local: localPartnersOf(slug).flatMap((partner) => {
      const partnerName = names.get(partner.slug);
      return partnerName === undefined ? [] : [{ ...partner, name: partnerName }];
    }),
    outside: outsidePartnersOf(slug),
  };
}

function hostsOf(labs: readonly NetworkLab[], listed: readonly Listed[]): NetworkHost[] {
  return listed
    .map(({ slug, name, abbr }) => ({
      slug,
      name,
      abbr,
      labs: labs.filter(({ hosts }) => hosts.includes(slug)).length,
    }))
    .filter(({ labs: count }) => count > 0)
    .sort((a, b) => b.labs - a.labs || (a.slug < b.slug ? -1 : 1));
}

function regionsOf(labs: readonly NetworkLab[]): NetworkRegion[] {
  const partners = new Map(labs.flatMap(({ outside }) => outside).map((each) => [each.id, each]));
  const byRegion = new Map<string, NetworkRegion["partners"]>();
  for (const { id, name, region } of partners.values()) {
    if (region === "HK") continue;
    byRegion.set(region, [...(byRegion.get(region) ?? []), { id, name }]);
  }
  return [...byRegion]
    .map(([region, all]) => ({
      region,
      partners: all.sort((a, b) => a.name.en.localeCompare(b.name.en, "en")),
    }))
    .sort(
      (a, b) =>
        nearby.indexOf(a.region) - nearby.indexOf(b.region) ||
        b.partners.length - a.partners.length ||
        (a.region < b.region ? -1 : 1),
    );
}

/** The network of the laboratories that operate; within a cluster those of one host stand together. */
export function buildNetwork(listed: readonly Listed[]): Network {
  const names = new Map(listed.map(({ slug, name }) => [slug, name]));
  const present = listed.filter(({ cluster, status }) => cluster !== null && status === "active");
  const hosts = hostsOf(
    present.map((institution) => toLab(institution, names)),
    listed,
  );
  const placeOf = ({ hosts: [first = ""] }: NetworkLab) =>
    hosts.findIndex(({ slug }) => slug === first);
  const clusters = innohkClusters.map((cluster) => ({
    cluster,
    labs: present
      .filter((institution) => institution.cluster === cluster)
      .map((institution) => toLab(institution, names))
      .sort((a, b) => placeOf(a) - placeOf(b) || (a.slug < b.slug ? -1 : 1)),
  }));
  return { clusters, hosts, regions: regionsOf(clusters.flatMap(({ labs }) => labs)) };
}
