"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass, type ButtonVariant } from "./button";

type SubmitButtonProps = Omit<ComponentProps<"button">, "type"> & {
  variant?: ButtonVariant;
  /** What the button says while the form is under way. */
  pendingText: string;
};

/** Sends its form; cannot be pressed twice while the answer is under way. */
export function SubmitButton(props: SubmitButtonProps) {
  const { variant = "primary", pendingText, children, className, disabled, ...rest } = props;
  const { pending: isPending } = useFormStatus();
  return (
    <button
      type="submit"
      className={buttonClass(variant, className)}
      disabled={isPending || disabled}
      aria-busy={isPending}
      {...rest}
    >
      {isPending ? pendingText : children}
    </button>
  );
}
