import { useFormatter, useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { figures } from "@/lib/matching/quality/outcome";
import {
  groupings,
  type GroupLine,
  type Grouping,
  type QualityReport,
} from "@/lib/matching/quality/report";
import { twoDecimals } from "./two-decimals";
import { usePartName } from "./use-part-name";

/** The figures by field, kind, way of writing and set. */
export function PartTables({ report }: { report: QualityReport }) {
  const words = useTranslations("quality.parts");
  return (
    <Section id="parts" title={words("title")} lead={words("lead")}>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        {groupings.map((grouping) => (
          <PartTable key={grouping} grouping={grouping} lines={report.groups[grouping]} />
        ))}
      </div>
    </Section>
  );
}

type PartTableProps = { grouping: Grouping; lines: readonly GroupLine[] };

function PartTable({ grouping, lines }: PartTableProps) {
  const words = useTranslations("quality.parts");
  const names = useTranslations("quality.against");
  const format = useFormatter();
  const partName = usePartName();
  const columns: Column<GroupLine>[] = [
    {
      key: "name",
      header: words(`name.${grouping}`),
      isRowHeader: true,
      cell: ({ name }) => partName(grouping, name),
    },
    { key: "cases", header: words("cases"), align: "end", cell: ({ cases }) => cases },
    ...figures.map((figure): Column<GroupLine> => ({
      key: figure,
      header: names(figure),
      align: "end",
      cell: (line) => format.number(line[figure], twoDecimals),
    })),
  ];
  return (
    <div className="min-w-0">
      <DataTable
        caption={words(grouping)}
        columns={columns}
        rows={lines}
        rowKey={({ name }) => name}
        empty={null}
      />
    </div>
  );
}
