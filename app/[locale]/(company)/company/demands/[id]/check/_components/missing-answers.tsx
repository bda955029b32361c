import { useTranslations } from "next-intl";
import { useIssueText } from "@/components/intake/issue-text";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Annex2Issue } from "@/lib/intake/parse";

/** What still keeps the form from being submitted; each line leads to its answer below. */
export function MissingAnswers({ issues }: { issues: readonly Annex2Issue[] }) {
  const words = useTranslations("intake.check");
  const issueText = useIssueText();
  return (
    <ErrorSummary
      title={words("notComplete")}
      items={issues.map((issue) => ({ href: `#answer-${issue.field}`, text: issueText(issue) }))}
    />
  );
}
