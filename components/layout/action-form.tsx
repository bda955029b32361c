"use client";

import { useTranslations } from "next-intl";
import { useActionState, type ReactNode } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle, type ActionState } from "@/lib/core/action-state";

type ActionFormProps = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  submitText: string;
  pendingText: string;
  variant?: ButtonVariant;
  /** Hidden inputs, and fields whose errors the caller has no own words for. */
  children: ReactNode;
};

/** A form of one button: what was refused is said right above it. Works without scripts. */
export function ActionForm({
  action,
  submitText,
  pendingText,
  variant,
  children,
}: ActionFormProps) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <RefusalNotice state={state} />
      {children}
      <SubmitButton variant={variant} pendingText={pendingText}>
        {submitText}
      </SubmitButton>
    </form>
  );
}

/** Says why an action was refused; nothing while all is well. */
export function RefusalNotice({ state }: { state: ActionState<unknown> }) {
  const words = useTranslations("common");
  if (state.status === "invalid") {
    return <Notice tone="error" title={words("refusal.invalid")} isLive />;
  }
  if (state.status !== "refused") return null;
  return (
    <Notice tone="error" title={words(`refusal.${state.code}`)} isLive>
      {state.eventId ? words("failure.eventId", { id: state.eventId }) : null}
    </Notice>
  );
}
