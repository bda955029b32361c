import { useLocale } from "next-intl";
import { Select, type Option } from "@/components/ui/select";
import { localize, type Locale } from "@/lib/core/locales";
import { cities } from "@/lib/taxonomy/divisions";
import { techFields } from "@/lib/taxonomy/tech-fields";

type TaxonomySelectProps = { label: string; emptyText: string; value: string | undefined };

/** One step to the right in a list of options, where white space is lost. */
const indent = "\u3000";

/** The top fields, and below the chosen one those it is divided into, down to the third level. */
function fieldOptions(chosen: string, locale: Locale): Option[] {
  const open = new Set(techFields.pathOf(chosen).map(({ code }) => code));
  const below = (parent: string | null, depth: number): Option[] =>
    techFields
      .childrenOf(parent)
      .flatMap((field) => [
        { value: field.code, label: indent.repeat(depth) + localize(field, locale) },
        ...(open.has(field.code) ? below(field.code, depth + 1) : []),
      ]);
  return below(null, 0);
}

/** The fields of technology as a filter: first the top ones, then, step by step, the narrower ones. */
export function FieldSelect({ label, emptyText, value }: TaxonomySelectProps) {
  const locale = useLocale();
  return (
    <Select
      id="field"
      name="field"
      label={label}
      emptyText={emptyText}
      defaultValue={value ?? ""}
      options={fieldOptions(value ?? "", locale)}
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
