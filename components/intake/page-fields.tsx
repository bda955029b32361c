import { useTranslations } from "next-intl";
import { FormField } from "./form-field";
import { useIssueText } from "./issue-text";
import { UseSuggestion } from "./use-suggestion";
import type { RawAnnex2 } from "@/lib/intake/annex2";
import type { Page } from "@/lib/intake/pages";
import type { Annex2Issue } from "@/lib/intake/parse";
import type { OwnRemark } from "@/lib/intake/own-remark";

type PageFieldsProps = {
  page: Page;
  values: Partial<RawAnnex2>;
  issues: readonly Annex2Issue[];
  remarks: readonly OwnRemark[];
};

/** The fields of a page, each with its stored answer, what is wrong with it and what a reviewer remarked. */
export function PageFields({ page, values, issues, remarks }: PageFieldsProps) {
  return page.fields.map((field) => {
    const issue = issues.find((each) => each.field === field);
    const remark = remarks.find((each) => each.fieldKey === field);
    return (
      <div key={field}>
        <FormField
          field={field}
          value={values[field]}
          error={issue === undefined ? undefined : <IssueLine issue={issue} />}
          remark={remark?.text}
        />
        {field === "uscc" ? <UsccOverride values={values} issue={issue} /> : null}
      </div>
    );
  });
}

function IssueLine({ issue }: { issue: Annex2Issue }) {
  const issueText = useIssueText();
  return (
    <>
      {issueText(issue)}
      {issue.suggestion === undefined ? null : (
        <UseSuggestion field={issue.field} value={issue.suggestion} />
      )}
    </>
  );
}

/** The company's word for a code whose check character does not fit; asked only where it matters. */
function UsccOverride({ values, issue }: { values: Partial<RawAnnex2>; issue?: Annex2Issue }) {
  const words = useTranslations("intake.usccOverride");
  const isGiven = values.usccChecksumOverridden === "yes";
  if (issue?.key !== "usccChecksum" && !isGiven) return null;
  return (
    <label className="-mt-3 mb-6 flex min-h-11 items-start gap-3">
      <input
        type="checkbox"
        name="usccChecksumOverridden"
        value="yes"
        defaultChecked={isGiven}
        className="mt-1 size-5 shrink-0 accent-teal-700"
      />
      {words("label")}
    </label>
  );
}
