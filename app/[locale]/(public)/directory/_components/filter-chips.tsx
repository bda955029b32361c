import { useTranslations } from "next-intl";
import { useFacetLabel } from "@/components/directory/use-facet-label";
import { addressWith } from "@/lib/core/address-with";
import { facetKeys, type DirectoryFilter } from "@/lib/directory/directory-filter";
import type { InstitutionLink } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";

type ChipsProps = { filter: DirectoryFilter; hosts: readonly InstitutionLink[] };

/** The filters that are set, each a link to the list without it. */
export function FilterChips({ filter, hosts }: ChipsProps) {
  const words = useTranslations("directory");
  const labelOf = useFacetLabel(hosts);
  const keys = (["q", ...facetKeys] as const).filter((key) => filter[key] !== undefined);
  if (keys.length === 0) return null;
  return (
    <ul aria-label={words("chips.label")} className="mb-4 flex flex-wrap gap-2" data-no-print>
      {keys.map((key) => {
        const value = filter[key] ?? "";
        const name = key === "q" ? words("search.words") : words(`search.${key}`);
        const text = words("chips.text", {
          name,
          value: key === "q" ? value : labelOf(key, value),
        });
        return (
          <li key={key}>
            <Link
              href={addressWith("/directory", { ...filter, [key]: undefined, page: 1 })}
              aria-label={words("chips.remove", { filter: text })}
              className="inline-flex min-h-11 items-center gap-2 rounded border border-teal-200 bg-teal-50 px-3 text-teal-800 hover:border-teal-700 md:min-h-8"
            >
              {text}
              <span aria-hidden="true">×</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
