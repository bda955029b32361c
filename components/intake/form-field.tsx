import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { localize, type Locale } from "@/lib/core/locales";
import { fieldOf, type FieldKey, type FieldKind, type RawValue } from "@/lib/intake/annex2";
import { divisions } from "@/lib/taxonomy/divisions";
import { optionsOf, type EnumId } from "@/lib/taxonomy/enums";
import { industries } from "@/lib/taxonomy/industries";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { treeNodes, type Tree } from "@/lib/taxonomy/tree";
import { zones } from "@/lib/taxonomy/zones";
import { FieldHint } from "./field-hint";
import { TreePicker } from "./tree-picker";

export type FormFieldProps = {
  field: FieldKey;
  value: RawValue | undefined;
  /** What is wrong, in words. */
  error?: ReactNode;
  /** A reviewer's remark on this field. */
  remark?: ReactNode;
};

const trees: Partial<Record<FieldKind, { list: string; tree: Tree }>> = {
  techField: { list: "tech-fields", tree: techFields },
  industry: { list: "industries", tree: industries },
  division: { list: "divisions", tree: divisions },
};

const lineInputs = {
  text: { width: "full" },
  uscc: { width: "uscc", autoCapitalize: "characters", spellCheck: false },
  date: { width: "medium" },
  money: { width: "money", inputMode: "decimal" },
  integer: { width: "short", inputMode: "numeric" },
  phone: { width: "medium", type: "tel", autoComplete: "tel" },
  email: { width: "medium", type: "text", inputMode: "email", autoComplete: "email" },
  url: { width: "full", inputMode: "url" },
} as const;

function isLineKind(kind: FieldKind): kind is keyof typeof lineInputs {
  return kind in lineInputs;
}

/** The control of a field of 附件2, chosen by what the field takes. */
export function FormField({ field, value, error, remark }: FormFieldProps) {
  const words = useTranslations("intake");
  const common = useTranslations("common.form");
  const locale = useLocale();
  const { kind, required } = fieldOf(field);
  const label = words(`fields.${field}.label`);
  const texts = {
    id: field,
    name: field,
    label,
    error,
    hint: <FieldHint field={field} remark={remark} />,
    optionalText: required === false ? common("optional") : undefined,
  };
  const text = typeof value === "string" ? value : "";
  const tree = trees[kind];
  if (tree !== undefined) {
    return (
      <Field {...texts}>
        {({ describedBy, invalid }) => (
          <TreePicker
            {...{ id: field, name: field, label, describedBy, isInvalid: invalid }}
            // Another stored value, as after somebody else's change, starts the picker anew.
            key={text}
            nodes={treeNodes(tree.tree, locale)}
            defaultValue={text}
            searchHref={`/api/taxonomy/${tree.list}?locale=${locale}`}
          />
        )}
      </Field>
    );
  }
  if (isLineKind(kind)) {
    const suffix = kind === "money" ? common("wan") : undefined;
    return <TextInput {...texts} {...lineInputs[kind]} defaultValue={text} suffix={suffix} />;
  }
  if (kind === "longText") return <TextArea {...texts} defaultValue={text} rows={6} />;
  if (kind === "zone") return <ZoneInput texts={texts} value={text} locale={locale} />;
  if (kind === "yesNo") {
    const answers = [
      { value: "yes", label: common("yes") },
      { value: "no", label: common("no") },
    ];
    return <RadioGroup {...texts} options={answers} isInline defaultValue={text} />;
  }
  return <EnumField texts={texts} value={value} enumId={enumOf(kind)} locale={locale} />;
}

function enumOf(kind: FieldKind): EnumId {
  return kind === "enterpriseType" || kind === "demandCategory" ? kind : "cooperationMode";
}

type Texts = Omit<Parameters<typeof TextInput>[0], "width" | "suffix">;

function EnumField(props: { texts: Texts; value?: RawValue; enumId: EnumId; locale: Locale }) {
  const { texts, value, enumId, locale } = props;
  const options = optionsOf(enumId).map((option) => ({
    value: option.code,
    label: localize(option, locale),
  }));
  const { id, name, label, hint, error } = texts;
  const shared = { id, name, label, hint, error, options };
  if (enumId === "enterpriseType") {
    return <RadioGroup {...shared} defaultValue={typeof value === "string" ? value : ""} />;
  }
  return <CheckboxGroup {...shared} defaultValue={Array.isArray(value) ? value : []} />;
}

function ZoneInput({ texts, value, locale }: { texts: Texts; value: string; locale: Locale }) {
  const listId = `${texts.id}-suggestions`;
  return (
    <>
      <TextInput {...texts} defaultValue={value} list={listId} />
      <datalist id={listId}>
        {zones.map((zone) => (
          <option key={zone.code} value={localize(zone, locale)} />
        ))}
      </datalist>
    </>
  );
}
