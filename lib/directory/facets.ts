import { facetKeys, type DirectoryFilter, type FacetKey } from "./directory-filter";
import { pastStatuses } from "./entry";
import type { Listed } from "./listed";
import { isNamed, searchListed, type Found } from "./search-listed";
import type { FacetOption } from "./views";

/** The choices of each facet an institution stands under. */
const valuesOf: Record<FacetKey, (institution: Listed) => readonly string[]> = {
  field: ({ fields }) => fields,
  kind: ({ kind }) => [kind],
  cluster: ({ cluster }) => (cluster === null ? [] : [cluster]),
  host: ({ hosts }) => hosts,
  role: ({ services }) => services,
  city: ({ cities }) => cities,
  status: ({ status }) => [status],
};

function meets({ institution, hit }: Found, key: FacetKey, filter: DirectoryFilter): boolean {
  const wanted = filter[key];
  if (key === "status") {
    if (wanted === "any") return true;
    // Past bodies come up by their status or by a name; nobody comes upon them by chance.
    if (wanted === undefined) return !pastStatuses.has(institution.status) || isNamed(hit);
  }
  if (wanted === undefined) return true;
  // A field of a lower level than the facet offers comes from a link.
  if (key === "field") return institution.techFields.some((code) => code.startsWith(wanted));
  return valuesOf[key](institution).includes(wanted);
}

/** Every institution the words find, or all without words. */
function candidates(institutions: readonly Listed[], q: string | undefined): Found[] {
  if (q !== undefined) return searchListed(institutions, q);
  return institutions.map((institution) => ({ institution, hit: null, score: 0 }));
}

function countOptions(found: readonly Found[], key: FacetKey): FacetOption[] {
  const counts = new Map<string, number>();
  for (const { institution } of found) {
    for (const value of valuesOf[key](institution)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** What the filters leave, and for each facet how many each choice would leave under the others. */
export function applyFilter(
  institutions: readonly Listed[],
  filter: DirectoryFilter,
): { found: Found[]; facets: Record<FacetKey, FacetOption[]> } {
  const all = candidates(institutions, filter.q);
  const under = (keys: readonly FacetKey[]) =>
    all.filter((each) => keys.every((key) => meets(each, key, filter)));
  const optionsOf = (key: FacetKey) =>
    countOptions(under(facetKeys.filter((other) => other !== key)), key);
  return {
    found: under(facetKeys),
    facets: {
      field: optionsOf("field"),
      kind: optionsOf("kind"),
      cluster: optionsOf("cluster"),
      host: optionsOf("host"),
      role: optionsOf("role"),
      city: optionsOf("city"),
      status: optionsOf("status"),
    },
  };
}
