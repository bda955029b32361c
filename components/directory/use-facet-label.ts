import { useLocale, useTranslations } from "next-intl";
import { localize } from "@/lib/core/locales";
import { innohkClusters } from "@/lib/directory/clusters";
import type { FacetKey } from "@/lib/directory/directory-filter";
import { institutionKinds, institutionStatuses, serviceKinds } from "@/lib/directory/entry";
import type { InstitutionLink } from "@/lib/directory/views";
import { divisionName } from "@/lib/taxonomy/divisions";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";

/** What a choice of a facet is called in the reader's language; an unknown one keeps its code. */
export function useFacetLabel(hosts: readonly InstitutionLink[]) {
  const locale = useLocale();
  const words = useTranslations("directory");
  const labelOf: Record<FacetKey, (value: string) => string | undefined> = {
    field: (value) => pathLabels(techFields, value, locale).join(" › "),
    kind: (value) => wordFor(institutionKinds, value, (kind) => words(`kind.${kind}`)),
    cluster: (value) => wordFor(innohkClusters, value, (each) => words(`cluster.${each}`)),
    host: (value) => {
      const host = hosts.find(({ slug }) => slug === value);
      return host === undefined ? undefined : localize(host.name, locale);
    },
    role: (value) => wordFor(serviceKinds, value, (service) => words(`service.${service}`)),
    city: (value) => divisionName(value, locale),
    status: (value) =>
      wordFor([...institutionStatuses, "any"] as const, value, (each) => words(`status.${each}`)),
  };
  return (key: FacetKey, value: string): string => labelOf[key](value) ?? value;
}

function wordFor<Known extends string>(
  known: readonly Known[],
  value: string,
  word: (known: Known) => string,
): string | undefined {
  const found = known.find((each) => each === value);
  return found === undefined ? undefined : word(found);
}
