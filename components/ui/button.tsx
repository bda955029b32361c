import type { ComponentProps } from "react";
import { Link } from "@/lib/i18n/navigation";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const shape =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded px-4 py-1.5 text-base font-medium no-underline transition-colors md:min-h-10 disabled:opacity-60 aria-busy:opacity-70";

const colours: Record<ButtonVariant, string> = {
  primary: "bg-teal-700 text-on-teal hover:bg-teal-800",
  secondary:
    "border border-line-strong bg-surface text-ink hover:border-teal-700 hover:text-teal-700",
  quiet: "text-teal-700 underline underline-offset-4 hover:text-teal-800 hover:decoration-2",
  danger: "bg-vermilion-700 text-on-vermilion hover:bg-vermilion-800",
};

/** The classes of a button, for the few elements that must look like one without being one. */
export function buttonClass(variant: ButtonVariant, className = ""): string {
  return `${shape} ${colours[variant]} ${className}`;
}

type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant };

/** A button; it submits nothing unless `type="submit"` is said. */
export function Button({ variant = "primary", type = "button", className, ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />;
}

type ButtonLinkProps = ComponentProps<typeof Link> & { variant?: ButtonVariant };

/** A link to another page of the portal, in the reader's language, that looks like a button. */
export function ButtonLink({ variant = "primary", className, ...rest }: ButtonLinkProps) {
  return <Link className={buttonClass(variant, className)} {...rest} />;
}
