import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StructuredData } from "@/components/layout/structured-data";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { baseUrl } from "@/lib/core/env";
import { localize } from "@/lib/core/locales";
import { countRows, dataKinds, dataRights, licenceUrl } from "@/lib/exchange/profile-files";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { formatAsOf } from "@/lib/profile/format-as-of";
import { dataAsOf } from "@/lib/profile/tables";
import { FieldTable } from "./_components/field-table";
import { FileTable, SeriesFiles } from "./_components/file-table";

const notes = ["addresses", "csv", "json", "dates"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("data");
  return pageMetadata({
    locale: await getLocale(),
    path: "/profile/data",
    title: words("title"),
    description: words("description"),
  });
}

export default async function DataPage() {
  const locale = await getLocale();
  const words = await getTranslations("data");
  const base = baseUrl();
  const date = formatAsOf(dataAsOf, locale);
  return (
    <>
      <StructuredData
        data={datasetOf({ name: words("title"), description: words("description"), base })}
      />
      <PageHeader
        title={words("title")}
        lead={words("lead")}
        back={{ href: "/profile", text: words("back") }}
      />
      <Section id="files" title={words("files.title")} lead={words("files.lead", { date })}>
        <FileTable rows={dataKinds.map((kind) => ({ kind, count: countRows(kind) }))} base={base} />
      </Section>
      <Section id="series" title={words("seriesFiles.title")} lead={words("seriesFiles.lead")}>
        <SeriesFiles />
      </Section>
      <Section id="use" title={words("use.title")}>
        <SummaryList
          rows={[
            {
              term: words("use.licence"),
              value: (
                <>
                  {localize(dataRights, locale)}{" "}
                  <a href={licenceUrl} className="text-teal-700 underline underline-offset-4">
                    {words("use.licenceLink")}
                  </a>
                </>
              ),
            },
            ...notes.map((note) => ({
              term: words(`use.${note}`),
              value: words(`use.${note}Text`),
            })),
          ]}
        />
      </Section>
      <Section id="dictionary" title={words("dictionary.title")}>
        {dataKinds.map((kind) => (
          <Section key={kind} id={`fields-${kind}`} title={words(`kinds.${kind}.name`)} level={3}>
            <FieldTable kind={kind} />
          </Section>
        ))}
      </Section>
    </>
  );
}

type DatasetInput = { name: string; description: string; base: string };

/** The files in schema.org's words, as search engines for data sets read them. */
function datasetOf({ name, description, base }: DatasetInput): Record<string, unknown> {
  return {
    "@type": "Dataset",
    name,
    description,
    license: licenceUrl,
    isAccessibleForFree: true,
    temporalCoverage: "1988/2027",
    spatialCoverage: { "@type": "Place", name: "Hong Kong" },
    distribution: dataKinds.flatMap((kind) =>
      (["csv", "json"] as const).map((format) => ({
        "@type": "DataDownload",
        encodingFormat: format === "csv" ? "text/csv" : "application/json",
        contentUrl: `${base}/data/${kind}.${format}`,
      })),
    ),
  };
}
