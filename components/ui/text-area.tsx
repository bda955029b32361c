import type { ComponentProps } from "react";
import { controlClass, Field, type FieldTexts } from "./field";

type TextAreaProps = FieldTexts &
  Omit<ComponentProps<"textarea">, "id" | "required"> & { name: string };

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { id, label, hint, error, optionalText, className = "", rows = 5, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      {({ describedBy, invalid }) => (
        <textarea
          {...rest}
          id={id}
          rows={rows}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={`${controlClass} block field-sizing-content min-h-32! w-full max-w-2xl leading-7 ${className}`}
        />
      )}
    </Field>
  );
}
