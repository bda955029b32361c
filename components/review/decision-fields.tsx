"use client";

import { useTranslations } from "next-intl";
import { Select, type Option } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useDecisionAnswer } from "./decision-answer";

type DecisionTextProps = {
  field: string;
  /** The name in the form where it is not the field's. */
  name?: string;
  label: string;
  rows?: number;
  isOptional?: boolean;
};

/** A text inside a reviewer's form: its error beside it, and what was typed kept. */
export function DecisionText({ field, name = field, label, rows, isOptional }: DecisionTextProps) {
  const { idPrefix, errorOf, typedOf } = useDecisionAnswer();
  const common = useTranslations("common.form");
  return (
    <TextArea
      id={`${idPrefix}${field}`}
      name={name}
      label={label}
      rows={rows ?? 3}
      error={errorOf(field)}
      defaultValue={typedOf(name)}
      optionalText={isOptional ? common("optional") : undefined}
    />
  );
}

type DecisionSelectProps = { field: string; label: string; options: readonly Option[] };

/** A choice inside a reviewer's form, with nothing chosen at first. */
export function DecisionSelect({ field, label, options }: DecisionSelectProps) {
  const { idPrefix, errorOf, typedOf } = useDecisionAnswer();
  const common = useTranslations("common.form");
  const typed = typedOf(field);
  // A select does not take a new default by itself when it comes back refused.
  return (
    <Select
      key={typed}
      id={`${idPrefix}${field}`}
      name={field}
      label={label}
      emptyText={common("choose")}
      error={errorOf(field)}
      defaultValue={typed}
      options={options}
    />
  );
}

/** A reason out of the known ones, and a note that “other” cannot do without. */
export function ReasonFields({ options }: { options: readonly Option[] }) {
  const words = useTranslations("review.decisions");
  return (
    <>
      <DecisionSelect field="reason" label={words("reason")} options={options} />
      <DecisionText field="note" label={words("note")} isOptional />
    </>
  );
}
