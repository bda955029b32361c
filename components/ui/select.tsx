import type { ComponentProps } from "react";
import { controlClass, Field, type FieldTexts } from "./field";

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
};

type SelectProps = FieldTexts &
  Omit<ComponentProps<"select">, "id" | "required" | "children"> & {
    name: string;
    options: readonly Option[];
    /** The words of the empty choice; without it the first option is chosen. */
    emptyText?: string;
  };

/** One choice out of a list too long for radio buttons. */
export function Select(props: SelectProps) {
  const { id, label, hint, error, optionalText, options, emptyText, className, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      {({ describedBy, invalid }) => (
        <select
          {...rest}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={`${controlClass} w-full max-w-md ${className ?? ""}`}
        >
          {emptyText === undefined ? null : <option value="">{emptyText}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
