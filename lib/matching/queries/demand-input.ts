import "server-only";
import { formColumns, impersonalForm } from "@/lib/intake/demand-rows";
import type { MatchDemand } from "../demand-text";

/** The columns a matching reads of a demand. */
export const inputColumns = formColumns;

/** The answers the engine reads: no contacts, and nothing that only names the company. */
export function toMatchDemand(row: Parameters<typeof impersonalForm>[0]): MatchDemand {
  const { companyName: _name, uscc: _code, address: _address, ...demand } = impersonalForm(row);
  return demand;
}
