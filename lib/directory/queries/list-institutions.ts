import "server-only";
import type { Locale } from "@/lib/core/locales";
import type { DirectoryFilter } from "../directory-filter";
import { applyFilter } from "../facets";
import type { Found } from "../search-listed";
import { sortFound, sortOf } from "../sort-found";
import type { DirectoryListing, InstitutionSummary } from "../views";
import { loadListed } from "./load-listed";

function toSummary({ institution, hit }: Found): InstitutionSummary {
  const { slug, name, abbr, kind, status, fields, services, goodFor, unitCount } = institution;
  return { slug, name, abbr, kind, status, fields, services, goodFor, unitCount, hit };
}

/**
 * One page of the directory under the filters, with the counts of every facet; open to everyone. Closed,
 * merged and superseded bodies come only by their status or by one of their names.
 */
export async function listInstitutions(
  filter: DirectoryFilter,
  { pageSize, locale }: { pageSize: number; locale: Locale },
): Promise<DirectoryListing> {
  const all = await loadListed();
  const { found, facets } = applyFilter(all, filter);
  const first = (filter.page - 1) * pageSize;
  const hosting = new Set(all.flatMap(({ hosts }) => hosts));
  return {
    total: found.length,
    institutions: sortFound(found, sortOf(filter), locale)
      .slice(first, first + pageSize)
      .map(toSummary),
    facets,
    hosts: all.filter(({ slug }) => hosting.has(slug)).map(({ slug, name }) => ({ slug, name })),
  };
}
