import { useTranslations } from "next-intl";
import { useIssueText } from "@/components/intake/issue-text";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Link } from "@/lib/i18n/navigation";
import { pageAfter, type Page } from "@/lib/intake/pages";
import type { Annex2Issue } from "@/lib/intake/parse";

type PageProblemsProps = { demandId: string; page: Page; issues: readonly Annex2Issue[] };

/** What is still wrong on a page that was saved, and the way on without mending it now. */
export function PageProblems({ demandId, page, issues }: PageProblemsProps) {
  const words = useTranslations("intake.page");
  const common = useTranslations("common.form");
  const issueText = useIssueText();
  if (issues.length === 0) return null;
  const next = pageAfter(page.id);
  const onward = `/company/demands/${demandId}${next === null ? "" : `/${next.id}`}`;
  return (
    <>
      <ErrorSummary
        title={words("errors")}
        titlePrefix={common("errorPrefix")}
        items={issues.map((issue) => ({ href: `#${issue.field}`, text: issueText(issue) }))}
      />
      <p className="mb-8">
        {words("errorsKept")}{" "}
        <Link href={onward} className="text-teal-700 underline underline-offset-4">
          {words("skip")}
        </Link>
      </p>
    </>
  );
}
