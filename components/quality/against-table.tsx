import { useFormatter, useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { figures, type Figure } from "@/lib/matching/quality/outcome";
import type { QualityReport } from "@/lib/matching/quality/report";
import { IntervalText } from "./interval-text";
import { twoDecimals } from "./two-decimals";

const methods = ["random", "popularity", "field", "trigram", "word", "profile", "bigram"] as const;

/** The method a measured baseline stands for, by the first of these words that is in its name. */
function methodOf(name: string) {
  return methods.find((method) => name.includes(method));
}

type Line = {
  name: string;
  figures: Record<Figure, number>;
  /** Null for the system itself. */
  better: QualityReport["against"][number]["better"] | null;
};

/** The system beside rankings that know less, the best first. */
export function AgainstTable({ report }: { report: QualityReport }) {
  const words = useTranslations("quality.against");
  const { ndcg, mrr, recall } = report.figures;
  const own: Line = {
    name: words("own"),
    figures: { ndcg: ndcg.mean, mrr: mrr.mean, recall: recall.mean },
    better: null,
  };
  const others = report.against.map(({ name, ...line }): Line => {
    const method = methodOf(name);
    return { ...line, name: method === undefined ? name : words(`names.${method}`) };
  });
  return (
    <Section id="against" title={words("title")} lead={words("lead")}>
      <DataTable
        caption={words("table")}
        isCaptionHidden
        columns={useColumns()}
        rows={[own, ...others.toSorted((a, b) => b.figures.ndcg - a.figures.ndcg)]}
        rowKey={({ name }) => name}
        empty={null}
      />
    </Section>
  );
}

function useColumns(): Column<Line>[] {
  const words = useTranslations("quality.against");
  const format = useFormatter();
  return [
    { key: "name", header: words("name"), isRowHeader: true, cell: ({ name }) => name },
    ...figures.map((figure): Column<Line> => ({
      key: figure,
      header: words(figure),
      align: "end",
      cell: (line) => format.number(line.figures[figure], twoDecimals),
    })),
    {
      key: "better",
      header: words("better"),
      align: "end",
      cell: ({ better }) =>
        better === null ? "" : <IntervalText interval={better} isDifference />,
    },
  ];
}
