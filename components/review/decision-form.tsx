"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, type FormEvent, type ReactNode } from "react";
import { RefusalNotice } from "@/components/layout/action-form";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { FormAnswer } from "@/lib/access/form-answer";
import { idle, type FieldIssue } from "@/lib/core/action-state";
import { isReviewErrorKey } from "@/lib/review/error-keys";
import { DecisionAnswerContext } from "./decision-answer";

type DecisionFormProps = {
  action: (previous: FormAnswer, form: FormData) => Promise<FormAnswer>;
  submitText: string;
  variant?: ButtonVariant;
  /** Set before the ids of the form's fields, where a page holds several forms. */
  idPrefix: string;
  /** What to say once it is done, for forms that then stay. */
  doneText?: string;
  /** Opens the form on demand; a refused one stays open. */
  summary?: string;
  /** Hidden inputs and fields. */
  children?: ReactNode;
};

/** One thing a reviewer can do, with what it needs; what was refused stays as typed. */
export function DecisionForm(props: DecisionFormProps) {
  const { action, submitText, variant, idPrefix, children } = props;
  const words = useTranslations("review.moves");
  const [answer, send, isPending] = useActionState<FormAnswer, FormData>(action, idle);
  const issueText = useIssueText();
  const issues = answer.status === "invalid" ? answer.issues : [];
  const inside = {
    idPrefix,
    errorOf: (field: string) => {
      const issue = issues.find((each) => each.field === field);
      return issue === undefined ? undefined : issueText(issue);
    },
    typedOf: (name: string) => answer.typed?.[name],
  };
  // React empties a form after its action.
  const keepTyped = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  const form = (
    <form action={send} onSubmit={keepTyped} noValidate>
      <AnswerNotice answer={answer} idPrefix={idPrefix} doneText={props.doneText} />
      <DecisionAnswerContext value={inside}>{children}</DecisionAnswerContext>
      <Button type="submit" variant={variant} disabled={isPending} aria-busy={isPending}>
        {isPending ? words("working") : submitText}
      </Button>
    </form>
  );
  if (props.summary === undefined) return form;
  const isRefused = answer.status === "invalid" || answer.status === "refused";
  return (
    <Disclosure summary={props.summary} isOpen={isRefused}>
      {form}
    </Disclosure>
  );
}

type AnswerNoticeProps = Pick<DecisionFormProps, "idPrefix" | "doneText"> & { answer: FormAnswer };

/** What came of it, above the form: done, the wrong fields, or why it was refused. */
function AnswerNotice({ answer, idPrefix, doneText }: AnswerNoticeProps) {
  const common = useTranslations("common.form");
  const issueText = useIssueText();
  if (answer.status === "ok" && doneText !== undefined) {
    return <Notice tone="success" title={doneText} isLive />;
  }
  if (answer.status !== "invalid") return <RefusalNotice state={answer} />;
  return (
    <ErrorSummary
      title={common("errorTitle")}
      titlePrefix={common("errorPrefix")}
      answer={answer}
      items={answer.issues.map((issue) => ({
        href: `#${idPrefix}${issue.field}`,
        text: issueText(issue),
      }))}
    />
  );
}

function useIssueText(): (issue: FieldIssue) => string {
  const words = useTranslations("review.moves.errors");
  const common = useTranslations("common.refusal");
  return ({ key, params }) => (isReviewErrorKey(key) ? words(key, params) : common("invalid"));
}
