import { useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { AgreementLine } from "@/lib/matching/learning/agreement";
import { needed } from "@/lib/matching/learning/learn";
import type { Agreement } from "@/lib/matching/queries/get-agreement";

/** How often the engine's word and staff's decision were the same, month by month. */
export function AgreementTable({ agreement: { months, base } }: { agreement: Agreement }) {
  const words = useTranslations("admin.model.agreement");
  const { isEnough, ...found } = base;
  return (
    <Section id="agreement" title={words("title")} lead={words("lead")}>
      <DataTable
        caption={words("table")}
        isCaptionHidden
        columns={useColumns()}
        rows={months}
        rowKey={({ month }) => month}
        empty={<p>{words("none")}</p>}
      />
      <p className="mt-4 measure">{words("base", found)}</p>
      <p className="measure">{isEnough ? words("enough") : words("tooFew", needed)}</p>
    </Section>
  );
}

const counts = ["agreed", "missed", "overrated"] as const;

function useColumns(): Column<AgreementLine>[] {
  const words = useTranslations("admin.model.agreement");
  return [
    { key: "month", header: words("month"), isRowHeader: true, cell: ({ month }) => month },
    {
      key: "decisions",
      header: words("decisions"),
      align: "end",
      cell: ({ decisions }) => decisions,
    },
    ...counts.map((key): Column<AgreementLine> => ({
      key,
      header: words(key),
      align: "end",
      cell: (line) => words("share", { count: line[key], share: line[key] / line.decisions }),
    })),
  ];
}
