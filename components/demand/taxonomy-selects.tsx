import { useLocale } from "next-intl";
import { Select } from "@/components/ui/select";
import { localize } from "@/lib/core/locales";
import { cities } from "@/lib/taxonomy/divisions";
import { techFields } from "@/lib/taxonomy/tech-fields";

type TaxonomySelectProps = { label: string; emptyText: string; value: string | undefined };

/** The eight top fields of technology, as a filter. */
export function FieldSelect({ label, emptyText, value }: TaxonomySelectProps) {
  const locale = useLocale();
  return (
    <Select
      id="field"
      name="field"
      label={label}
      emptyText={emptyText}
      defaultValue={value?.slice(0, 2) ?? ""}
      options={techFields
        .childrenOf(null)
        .map((field) => ({ value: field.code, label: localize(field, locale) }))}
    />
  );
}

/** The thirteen cities of Jiangsu, as a filter. */
export function CitySelect({ label, emptyText, value }: TaxonomySelectProps) {
  const locale = useLocale();
  return (
    <Select
      id="city"
      name="city"
      label={label}
      emptyText={emptyText}
      defaultValue={value ?? ""}
      options={cities.map((city) => ({ value: city.code, label: localize(city, locale) }))}
    />
  );
}
