"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, type FormEvent, type ReactNode } from "react";
import { RefusalNotice } from "@/components/layout/action-form";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { idle, type ActionState } from "@/lib/core/action-state";
import { isReviewErrorKey } from "@/lib/review/error-keys";

type DecisionFormProps = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  submitText: string;
  variant?: ButtonVariant;
  /** Set before the ids of the form's fields, where a page holds several forms. */
  idPrefix: string;
  /** Hidden inputs and fields. */
  children?: ReactNode;
};

/** One thing a reviewer can do, with what it needs; what was refused stays as typed. */
export function DecisionForm(props: DecisionFormProps) {
  const { action, submitText, variant, idPrefix, children } = props;
  const words = useTranslations("review.moves");
  const common = useTranslations("common");
  const [state, send, isPending] = useActionState(action, idle);
  // React empties a form after its action.
  const keepTyped = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  const sentences =
    state.status === "invalid"
      ? state.issues.map(({ field, key, params }) => ({
          href: `#${idPrefix}${field}`,
          text: isReviewErrorKey(key)
            ? words(`errors.${key}`, { ...params })
            : common("refusal.invalid"),
        }))
      : [];
  return (
    <form action={send} onSubmit={keepTyped} noValidate>
      {sentences.length > 0 ? (
        <ErrorSummary title={common("form.errorTitle")} answer={state} items={sentences} />
      ) : (
        <RefusalNotice state={state} />
      )}
      {children}
      <Button type="submit" variant={variant} disabled={isPending} aria-busy={isPending}>
        {isPending ? words("working") : submitText}
      </Button>
    </form>
  );
}
