import type { ReactNode } from "react";
import { Sign } from "./sign";

export type FieldWidth = "short" | "uscc" | "money" | "medium" | "full";

/** Widths show how much is expected: a credit code has 18 characters, an amount about ten digits. */
export const widthClass: Record<FieldWidth, string> = {
  short: "w-full max-w-32",
  uscc: "w-full max-w-72 font-mono tracking-wider",
  money: "w-full max-w-44 text-right tabular-nums",
  medium: "w-full max-w-md",
  full: "w-full max-w-2xl",
};

export const controlClass =
  "min-h-11 rounded border border-line-strong bg-surface px-3 py-1.5 text-base text-ink hover:border-teal-700 disabled:bg-sunken disabled:text-ink-soft read-only:bg-sunken aria-invalid:border-2 aria-invalid:border-vermilion-600 md:min-h-10";

/** What every field of a form has around its control. */
export type FieldTexts = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Stands behind the label of a field that may stay empty, like （选填）. */
  optionalText?: string;
};

/** The ids of hint and error, in reading order, for `aria-describedby`. */
export function describedByOf({ id, hint, error }: Pick<FieldTexts, "id" | "hint" | "error">) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter((part) => part !== "");
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Hint, then error with its sign: the same place and order in every field. */
export function FieldNotes({ id, hint, error }: Pick<FieldTexts, "id" | "hint" | "error">) {
  return (
    <>
      {hint ? (
        <div id={`${id}-hint`} className="mb-1 measure text-sm text-ink-soft">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mb-1 flex gap-1.5 font-medium text-vermilion-700">
          <Sign tone="error" />
          <span>{error}</span>
        </p>
      ) : null}
    </>
  );
}

type FieldProps = FieldTexts & {
  /** The control; it takes the id, `aria-describedby` and `aria-invalid` given to it. */
  children: (control: {
    id: string;
    describedBy: string | undefined;
    invalid: boolean;
  }) => ReactNode;
};

/** Label, hint, error and then the control. */
export function Field({ id, label, hint, error, optionalText, children }: FieldProps) {
  return (
    <div className={`mb-6 ${error ? "border-l-4 border-vermilion-600 pl-3" : ""}`}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optionalText ? <span className="font-normal text-ink-soft"> {optionalText}</span> : null}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children({
        id,
        describedBy: describedByOf({ id, hint, error }),
        invalid: Boolean(error),
      })}
    </div>
  );
}
