import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { DataKind } from "@/lib/exchange/profile-files";
import { dictionary } from "./dictionary";

/** What every field of one kind of data means, in both formats. */
export function FieldTable({ kind }: { kind: DataKind }) {
  const words = useTranslations("data");
  return (
    <DataTable
      caption={words(`kinds.${kind}.name`)}
      isCaptionHidden
      rows={dictionary[kind]}
      rowKey={({ columns }) => columns.join(" ")}
      empty={null}
      columns={[
        {
          key: "column",
          header: words("dictionary.column"),
          isRowHeader: true,
          cell: ({ columns }) =>
            columns.map((column) => (
              <code key={column} className="block text-sm wrap-anywhere">
                {column}
              </code>
            )),
        },
        {
          key: "field",
          header: words("dictionary.field"),
          cell: ({ json }) =>
            json === null ? (
              words("dictionary.top")
            ) : (
              <code className="text-sm wrap-anywhere">{json}</code>
            ),
        },
        {
          key: "meaning",
          header: words("dictionary.meaning"),
          cell: ({ meaning }) => words(`columns.${meaning}`),
        },
      ]}
    />
  );
}
