import { useFormatter, useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { Exposure } from "@/lib/matching/quality/exposure";
import { twoDecimals } from "./two-decimals";

const percent = { style: "percent", maximumFractionDigits: 0 } as const;

type Line = Exposure["sizes"][number];

/** Whether large institutions crowd out small ones: first places by size, against whom people would call. */
export function ExposureTable({ exposure: { sizes, shown, of, gini } }: { exposure: Exposure }) {
  const words = useTranslations("quality.exposure");
  const format = useFormatter();
  const columns: Column<Line>[] = [
    {
      key: "size",
      header: words("size"),
      isRowHeader: true,
      cell: ({ size }) => words(`sizes.${size}`),
    },
    { key: "bodies", header: words("bodies"), align: "end", cell: ({ bodies }) => bodies },
    {
      key: "offered",
      header: words("offered"),
      align: "end",
      cell: ({ offered }) => format.number(offered, percent),
    },
    {
      key: "relevant",
      header: words("relevant"),
      align: "end",
      cell: ({ relevant }) => format.number(relevant, percent),
    },
  ];
  return (
    <Section id="exposure" title={words("title")} lead={words("lead")}>
      <DataTable
        caption={words("table")}
        isCaptionHidden
        columns={columns}
        rows={sizes}
        rowKey={({ size }) => size}
        empty={null}
      />
      <ul className="mt-6 measure list-disc pl-6">
        <li className="my-1">{words("shown", { shown, of })}</li>
        <li className="my-1">{words("gini", { gini: format.number(gini, twoDecimals) })}</li>
      </ul>
    </Section>
  );
}
