import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { useIssueText } from "@/components/intake/issue-text";
import { PageFields } from "@/components/intake/page-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { loadPage } from "@/lib/access/load-page";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { pages } from "@/lib/intake/pages";
import { pageIssues, type Annex2Issue } from "@/lib/intake/parse";
import { getCompanyDetails } from "@/lib/intake/queries/get-company-details";
import { portalDay } from "@/lib/intake/today";
import { DetailsForm } from "./_components/details-form";

const companyPages = pages.filter((page) =>
  ["company", "business", "place", "contact"].includes(page.id),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("intake.details"))("title") };
}

/** What the portal keeps of a company for its next demand, open to correction at any time. */
export default async function CompanyDetailsPage({
  searchParams,
}: PageProps<"/[locale]/company/details">) {
  const isSaved = (await searchParams)["saved"] !== undefined;
  const details = await loadPage(getCompanyDetails);
  const today = portalDay(now());
  const issues = companyPages.flatMap((page) =>
    pageIssues(details.values, page, { today, leniency: "filled" }),
  );
  const words = await getTranslations("intake");
  return (
    <>
      <PageHeader
        title={words("details.title")}
        lead={words("details.lead")}
        tags={
          <Tag tone={details.isVerified ? "green" : "neutral"}>
            {words(details.isVerified ? "details.verified" : "details.unverified")}
          </Tag>
        }
      />
      {isSaved ? <Saved issues={issues} /> : null}
      <DetailsForm key={details.version}>
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="version" value={details.version} />
        {companyPages.map((page) => (
          <Section key={page.id} id={page.id} title={words(`pages.${page.id}.title`)}>
            <PageFields page={page} values={details.values} issues={issues} remarks={[]} />
          </Section>
        ))}
      </DetailsForm>
    </>
  );
}

async function Saved({ issues }: { issues: readonly Annex2Issue[] }) {
  const words = await getTranslations("intake");
  return (
    <>
      <Notice tone="success" title={words("details.saved")} isLive />
      {issues.length > 0 ? <Problems issues={issues} /> : null}
    </>
  );
}

function Problems({ issues }: { issues: readonly Annex2Issue[] }) {
  const issueText = useIssueText();
  const words = useTranslations("intake.page");
  return (
    <ErrorSummary
      title={words("errors")}
      items={issues.map((issue) => ({ href: `#${issue.field}`, text: issueText(issue) }))}
    />
  );
}
