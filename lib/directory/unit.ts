import { z } from "zod";
import { maturities } from "./views";

/** Codes of technology fields, best first. */
export const fieldCodesSchema = z.array(z.string().regex(/^\d{2}(?:\.\d{2}){0,2}$/));

/** A laboratory, platform or theme as its source file states it. */
const unitSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.strictObject({ zhHans: z.string(), zhHant: z.string(), en: z.string() }),
  /** Concrete abilities; both languages name the same ones in the same order. */
  can: z.strictObject({ zhHans: z.array(z.string()), en: z.array(z.string()) }),
  fields: fieldCodesSchema,
  maturity: z.enum(maturities),
  /** An English phrase: on what public knowledge it stands. */
  basis: z.string(),
  confidence: z.enum(["high", "medium", "low"]),
  /** Only general knowledge carries it so far. */
  toVerify: z.boolean(),
});

/** The units of one institution, in the order they are shown. */
export const unitFileSchema = z.array(unitSchema);

export type DirectoryUnit = z.output<typeof unitSchema>;
