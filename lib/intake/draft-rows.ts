import "server-only";
import { z } from "zod";
import { seal, unseal } from "@/lib/access/sealed";
import { personalKeys, rawKeys, type PersonalKey, type RawAnnex2 } from "./annex2";
import type { DraftMarks } from "./draft";

const rawValue = z.union([z.string(), z.array(z.string())]);
const rawKey = z.enum(rawKeys);
const valuesSchema = z.partialRecord(rawKey, rawValue);
const marksSchema = z.partialRecord(
  rawKey,
  z.object({ version: z.number(), by: z.string(), name: z.string(), at: z.string() }),
);

/** Where raw form values rest: a demand's draft or a company's details. */
type Rest = { table: "Demand" | "Company"; column: "draft" | "details"; rowId: string };

function place(rest: Rest, field: PersonalKey) {
  return { table: rest.table, column: `${rest.column}.${field}`, rowId: rest.rowId };
}

function mapPersonal(
  values: Partial<RawAnnex2>,
  change: (value: string, field: PersonalKey) => string,
) {
  const changed: Partial<RawAnnex2> = { ...values };
  for (const field of personalKeys) {
    const value = values[field];
    if (typeof value === "string" && value !== "") changed[field] = change(value, field);
  }
  return changed;
}

/** Form values as they are kept: personal fields sealed for this very row. */
export function sealValues(values: Partial<RawAnnex2>, rest: Rest): Partial<RawAnnex2> {
  return mapPersonal(values, (value, field) => seal(value, place(rest, field)));
}

/** Form values read back from a row; what no longer fits the form is refused loudly, not dropped. */
export function unsealValues(stored: unknown, rest: Rest): Partial<RawAnnex2> {
  const values = valuesSchema.parse(stored);
  return mapPersonal(values, (value, field) => unseal(value, place(rest, field)));
}

/** The marks of a draft read back from a row. */
export function readMarks(stored: unknown): DraftMarks {
  return marksSchema.parse(stored);
}
