import type { ReactNode } from "react";

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly align?: "start" | "end";
  /** The cell that names the row, at most one column. */
  readonly isRowHeader?: boolean;
  readonly cell: (row: Row) => ReactNode;
};

type DataTableProps<Row> = {
  caption: string;
  /** The caption repeats a heading right above: only read aloud. */
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands here without rows. */
  empty: ReactNode;
};

/**
 * A dense table with a header that stays in sight; on a phone each row becomes a block whose cells carry
 * their column's name. The roles are written out because a table shown as blocks loses them.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey, empty } = props;
  if (rows.length === 0) return <>{empty}</>;
  return (
    <table role="table" className="data-table w-full border-collapse text-sm md:leading-5">
      <caption className={isCaptionHidden ? "sr-only" : "pb-2 text-left text-base font-semibold"}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={`sticky top-0 z-10 border-b-2 border-line-strong bg-paper px-2 py-2 align-bottom font-semibold first:pl-0 print:static ${alignClass(column)}`}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="border-b border-line hover:bg-sunken max-md:py-3"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = `px-2 py-2 align-top first:pl-0 max-md:px-0 max-md:py-1 ${alignClass(column)}`;
  if (column.isRowHeader) {
    return (
      <th role="rowheader" scope="row" className={`${className} font-semibold max-md:text-base`}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-label={column.header} className={className}>
      {column.cell(row)}
    </td>
  );
}

function alignClass(column: { align?: "start" | "end" }): string {
  return column.align === "end" ? "text-right tabular-nums" : "text-left";
}
