"use client";

import { useActionState } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAnswer } from "@/lib/access/form-answer";
import { idle } from "@/lib/core/action-state";
import { useRefusalText } from "./answer-words";

type ActionButtonProps = {
  action: (previous: FormAnswer, form: FormData) => Promise<FormAnswer>;
  hidden?: Readonly<Record<string, string>>;
  text: string;
  /** Read after the text by those who hear one button out of a table, like the person's name. */
  about?: string;
  pendingText: string;
  variant?: ButtonVariant;
};

/** One thing done by one press, with the refusal beside it. */
export function ActionButton(props: ActionButtonProps) {
  const { action, hidden = {}, text, about, pendingText, variant = "secondary" } = props;
  const [answer, send] = useActionState<FormAnswer, FormData>(action, idle);
  const refusalText = useRefusalText();
  return (
    <form action={send} className="inline-block">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} pendingText={pendingText}>
        {text}
        {about ? <span className="sr-only"> {about}</span> : null}
      </SubmitButton>
      {answer.status === "refused" ? (
        <p role="alert" className="mt-1 max-w-xs text-sm text-vermilion-700">
          {refusalText(answer)}
        </p>
      ) : null}
    </form>
  );
}
