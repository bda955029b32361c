import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { figures } from "@/lib/matching/quality/outcome";
import type { QualityReport } from "@/lib/matching/quality/report";
import { IntervalText } from "./interval-text";

/** How good the matching is over all labelled cases. */
export function OverallFigures({ report }: { report: QualityReport }) {
  const words = useTranslations("quality.figures");
  const { answered, found, silent, scriptGap } = report;
  return (
    <Section id="figures" title={words("title")} lead={words("lead", { cases: answered })}>
      <DataTable
        caption={words("table")}
        isCaptionHidden
        columns={[
          { key: "name", header: words("name"), isRowHeader: true, cell: (each) => words(each) },
          {
            key: "meaning",
            header: words("meaning"),
            cell: (each) => words(`${each}Meaning`),
          },
          {
            key: "value",
            header: words("value"),
            align: "end",
            cell: (each) => <IntervalText interval={report.figures[each]} />,
          },
        ]}
        rows={figures}
        rowKey={(each) => each}
        empty={null}
      />
      <ul className="mt-6 measure list-disc pl-6">
        <li className="my-1">{words("found", found)}</li>
        <li className="my-1">{words("silent", silent)}</li>
        <li className="my-1">{words("script", { gap: scriptGap })}</li>
      </ul>
    </Section>
  );
}
