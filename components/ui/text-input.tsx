import type { ComponentProps } from "react";
import { controlClass, Field, widthClass, type FieldTexts, type FieldWidth } from "./field";

type TextInputProps = FieldTexts &
  Omit<ComponentProps<"input">, "id" | "width" | "required"> & {
    name: string;
    width?: FieldWidth;
    /** A unit behind the box, like 万元. */
    suffix?: string;
  };

/** One line of text. That it may stay empty is said by `optionalText`; the server checks the rest. */
export function TextInput(props: TextInputProps) {
  const { id, label, hint, error, optionalText, width = "full", suffix, ...input } = props;
  const { className = "", type = "text", ...rest } = input;
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      {({ describedBy, invalid }) => (
        <span className="flex items-center gap-2">
          <input
            {...rest}
            id={id}
            type={type}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            className={`${controlClass} ${widthClass[width]} ${className}`}
          />
          {suffix ? <span className="shrink-0 text-ink-soft">{suffix}</span> : null}
        </span>
      )}
    </Field>
  );
}
