import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AgainstTable } from "@/components/quality/against-table";
import { ExposureTable } from "@/components/quality/exposure-table";
import { OverallFigures } from "@/components/quality/overall-figures";
import { PartTables } from "@/components/quality/part-tables";
import { Weaknesses } from "@/components/quality/weaknesses";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format-date";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { measured, qualityOf } from "@/lib/matching/quality/measured";
import { caseSets } from "@/lib/matching/quality/quality-file";
import { noMatchKind } from "@/lib/matching/evaluate";
import { findActiveModel } from "@/lib/matching/queries/find-active-model";
import { findEmbeddingInUse } from "@/lib/matching/queries/find-embedding-in-use";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("quality");
  return pageMetadata({
    locale: await getLocale(),
    path: "/quality",
    title: words("title"),
    description: words("description"),
  });
}

/** How matching works, what it was tested on, how well it does, and where it is weak. */
export default async function QualityPage() {
  const [{ model }, embedding] = await Promise.all([findActiveModel(), findEmbeddingInUse()]);
  const report = qualityOf(model);
  const words = await getTranslations("quality");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <How embedding={embedding} />
      <Tested version={model.version} />
      {report === null ? (
        <div className="mt-12">
          <Notice title={words("notMeasured")} />
        </div>
      ) : (
        <>
          <OverallFigures report={report} />
          <AgainstTable report={report} />
          <PartTables report={report} />
          <ExposureTable exposure={report.exposure} />
          <Weaknesses report={report} />
        </>
      )}
    </>
  );
}

type CaseSet = (typeof caseSets)[number];

const steps = ["read", "compare", "answer", "same"] as const;

/** How it works; `embedding` is the model that is asked for the meaning of texts, if any. */
function How({ embedding }: { embedding: string | null }) {
  const words = useTranslations("quality.how");
  return (
    <Section id="how" title={words("title")}>
      {steps.map((step) => (
        <p key={step} className="my-3 measure">
          {words(step)}
        </p>
      ))}
      <p className="my-3 measure">
        {embedding === null ? words("noMeaning") : words("meaning", { model: embedding })}
      </p>
    </Section>
  );
}

function Tested({ version }: { version: string }) {
  const words = useTranslations("quality.tested");
  const locale = useLocale();
  const { cases, date, engine, thesaurus, directory } = measured;
  const silent = cases.filter(({ kind }) => kind === noMatchKind).length;
  const countOf = (wanted: CaseSet) => cases.filter(({ set }) => set === wanted).length;
  return (
    <Section id="tested" title={words("title")}>
      <p className="measure">{words("text", { cases: cases.length, silent })}</p>
      <p className="mt-3">{words("sets")}</p>
      <ul className="measure list-disc pl-6">
        {caseSets.map((set) => (
          <li key={set} className="my-1">
            {words(`set.${set}`, { cases: countOf(set) })}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-soft">
        {words("versions", {
          date: formatDate(new Date(date), locale),
          engine,
          model: version,
          thesaurus,
          directory,
        })}
      </p>
    </Section>
  );
}
