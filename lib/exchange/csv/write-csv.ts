import { stringify } from "csv-stringify/sync";
import type { Table } from "@/lib/profile/tables";

/**
 * A table as a CSV file (RFC 4180) that spreadsheets open rightly: it begins with the mark of UTF-8, so that
 * Chinese is read as Chinese, and no cell can act as a formula. Booleans are written true and false.
 */
export function writeCsv({ columns, rows }: Table): string {
  return stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
    cast: { boolean: String },
  });
}
