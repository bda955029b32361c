import { useLocale, useTranslations } from "next-intl";
import { localize, type Locale } from "@/lib/core/locales";
import { fieldOf, type FieldKey, type FieldKind, type RawValue } from "@/lib/intake/annex2";
import { divisionName } from "@/lib/taxonomy/divisions";
import { optionsOf, type EnumId } from "@/lib/taxonomy/enums";
import { industries } from "@/lib/taxonomy/industries";
import { evaluatePhone, formatPhone } from "@/lib/taxonomy/phone";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";

const enums: Partial<Record<FieldKind, EnumId>> = {
  enterpriseType: "enterpriseType",
  demandCategory: "demandCategory",
  cooperationMode: "cooperationMode",
};

function codeWords(kind: FieldKind, code: string, locale: Locale): string | null {
  const enumId = enums[kind];
  if (enumId !== undefined) {
    const option = optionsOf(enumId).find((each) => each.code === code);
    return option === undefined ? null : localize(option, locale);
  }
  if (kind === "techField") return pathLabels(techFields, code, locale).join(" › ");
  if (kind === "industry") return pathLabels(industries, code, locale).join(" › ");
  return kind === "division" ? divisionName(code, locale) : null;
}

function phoneWords(typed: string): string {
  const found = evaluatePhone(typed);
  return found.ok ? formatPhone(found.value) : typed;
}

/** A raw answer in words: codes become names, amounts get their unit, nothing becomes “not stated”. */
export function Answer({ field, value }: { field: FieldKey; value: RawValue | undefined }) {
  const common = useTranslations("common.form");
  const locale = useLocale();
  const { kind } = fieldOf(field);
  const texts = typeof value === "string" ? [value] : (value ?? []);
  const given = texts.filter((text) => text.trim() !== "");
  if (given.length === 0) return <span className="text-ink-soft">{common("notStated")}</span>;
  const say = (text: string): string => {
    if (kind === "yesNo") return common(text === "yes" ? "yes" : "no");
    if (kind === "money") return `${text} ${common("wan")}`;
    if (kind === "phone") return phoneWords(text);
    return codeWords(kind, text, locale) ?? text;
  };
  return (
    <span className="whitespace-pre-line">
      {given.map(say).join(locale === "en" ? ", " : "、")}
    </span>
  );
}
