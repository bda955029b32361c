/** The reference number of a demand, JS-2026-000123: province, year, running number of the year. */
export function formatReferenceNumber(year: number, sequence: number): string {
  return `JS-${year}-${String(sequence).padStart(6, "0")}`;
}
