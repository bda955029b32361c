import type { Localized } from "@/lib/core/locales";
import { clusterOf, type InnohkCluster } from "./clusters";
import { foundedYear, type Entry } from "./entry";
import { citiesOfLinks } from "./jiangsu-cities";
import { searchForm, searchForms } from "./search-forms";
import type { InstitutionSummary } from "./views";

/** Something an institution can be found by. */
export type Findable = {
  via: "name" | "alias" | "formerName" | "unit" | "topic";
  /** Phrases are kept in 简体 and English; their 繁體 is made when it is shown. */
  text: Omit<Localized, "zhHant"> & { readonly zhHant?: string };
  /** Its forms without script, width, capitals and punctuation. */
  forms: readonly string[];
};

/** An institution as the list filters, searches and sorts it. */
export type Listed = Omit<InstitutionSummary, "hit"> & {
  cluster: InnohkCluster | null;
  hosts: readonly string[];
  techFields: readonly string[];
  cities: readonly string[];
  founded: number | null;
  findable: readonly Findable[];
};

/** The part of a unit that the list needs. */
export type ListedUnit = { name: Localized; can: { zhHans: string[]; en: string[] } };

function findableBy(via: Findable["via"], texts: readonly Findable["text"][]): Findable[] {
  return texts.map((text) => ({
    via,
    text,
    forms: [...new Set([text.zhHans, text.zhHant ?? "", text.en].flatMap(searchForms))],
  }));
}

/** One text for all languages, such as an alias. */
function same(text: string): Localized {
  return { zhHans: text, zhHant: text, en: text };
}

/** Phrases in the mainland's words already: one form of each language is enough. */
function findableByPhrases(via: Findable["via"], { zhHans, en }: ListedUnit["can"]): Findable[] {
  return zhHans.map((phrase, index) => {
    const text = { zhHans: phrase, en: en[index] ?? phrase };
    return { via, text, forms: [searchForm(text.zhHans), searchForm(text.en)] };
  });
}

function findablesOf(entry: Entry, units: readonly ListedUnit[]): Findable[] {
  const { names, aliases, formerNames, focus, description } = entry;
  const { abbr, ...name } = names;
  return [
    ...findableBy("name", abbr === null ? [name] : [name, same(abbr)]),
    ...findableBy("alias", aliases.map(same)),
    ...findableBy("formerName", formerNames.map(same)),
    ...units.flatMap((unit) => [
      ...findableBy("unit", [unit.name]),
      ...findableByPhrases("unit", unit.can),
    ]),
    ...findableByPhrases("topic", focus),
    ...findableBy("topic", description === null ? [] : [description.goodFor]),
  ];
}

/** Prepares an entry for the list. */
export function toListed(
  entry: Entry,
  more: { techFields: readonly string[]; units: readonly ListedUnit[] },
): Listed {
  const { zhHans, zhHant, en, abbr } = entry.names;
  return {
    slug: entry.slug,
    name: { zhHans, zhHant, en },
    abbr,
    kind: entry.kind,
    status: entry.status,
    cluster: clusterOf(entry.kind),
    hosts: entry.hosts,
    goodFor: entry.description?.goodFor ?? null,
    techFields: more.techFields,
    fields: [...new Set(more.techFields.map((code) => code.slice(0, 2)))].sort(),
    services: entry.services,
    cities: citiesOfLinks(entry.jiangsu_links),
    founded: foundedYear(entry.founded),
    unitCount: more.units.length,
    findable: findablesOf(entry, more.units),
  };
}
