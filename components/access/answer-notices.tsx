"use client";

import { useTranslations } from "next-intl";
import type { FormAnswer } from "@/lib/access/form-answer";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { useIssueText, useRefusalText } from "./answer-words";

type AnswerNoticesProps = {
  answer: FormAnswer;
  /** What to say once it is done, for forms that stay on their page. */
  doneText?: string;
  /** Set before the ids of the form's fields, where a page holds several forms. */
  idPrefix?: string;
};

/** What came of sending a form, above it: done, the wrong fields, or why it was refused. */
export function AnswerNotices({ answer, doneText, idPrefix = "" }: AnswerNoticesProps) {
  const common = useTranslations("common");
  const issueText = useIssueText();
  const refusalText = useRefusalText();
  if (answer.status === "ok" && doneText !== undefined) {
    return <Notice tone="success" title={doneText} isLive />;
  }
  if (answer.status === "invalid") {
    return (
      <ErrorSummary
        title={common("form.errorTitle")}
        titlePrefix={common("form.errorPrefix")}
        answer={answer}
        items={answer.issues.map((issue) => ({
          href: `#${idPrefix}${issue.field}`,
          text: issueText(issue),
        }))}
      />
    );
  }
  if (answer.status === "refused") {
    return (
      <Notice tone="error" title={refusalText(answer)} isLive>
        {answer.eventId ? common("failure.eventId", { id: answer.eventId }) : null}
      </Notice>
    );
  }
  return null;
}
