import { z } from "zod";
import data from "./data/units.json";

/** Chinese writes a measure word before what is counted: 17 个 计划. */
const counted = z.strictObject({ measure: z.string(), noun: z.string() });

const unitWordsSchema = z.strictObject({
  kind: z.enum(["count", "money", "percent", "rank", "measure", "ratio"]),
  /** For sums that come again. */
  per: z.enum(["year", "day"]).optional(),
  zhHans: counted,
  zhHant: counted,
  en: z.strictObject({ one: z.string(), other: z.string() }),
});

export type UnitWords = z.output<typeof unitWordsSchema>;

const words: ReadonlyMap<string, UnitWords> = new Map(
  Object.entries(z.record(z.string(), unitWordsSchema).parse(data)),
);

// The keys of the file are the only units there are.
const codes = Object.keys(data) as (keyof typeof data)[];

/** Every unit of the data, in three languages in units.json. */
export const unitSchema = z.enum(codes);

export type Unit = z.output<typeof unitSchema>;

/** The words of a unit. */
export function wordsOfUnit(unit: Unit): UnitWords {
  const found = words.get(unit);
  if (found === undefined) throw new Error(`units.json has no unit ${unit}`);
  return found;
}
