import { z } from "zod";
import data from "./data/contradictions.json";
import { readData } from "./read-data";
import { idSchema, localizedSchema } from "./shapes";

/** Why documents differ: what they count, when, under which name, plan or outcome, words, sums, or a slip. */
const contradictionKinds = [
  "scope",
  "time",
  "naming",
  "plan",
  "wording",
  "figures",
  "slip",
] as const;

const contradictionSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(contradictionKinds),
  facts: z.array(idSchema),
  /** What the documents say. */
  statement: localizedSchema,
  /** How the portal reads it. */
  reading: localizedSchema,
});

export type Contradiction = z.output<typeof contradictionSchema>;

/** Where documents differ from each other or within themselves. */
export const contradictions: readonly Contradiction[] = readData(
  "contradictions.json",
  z.array(contradictionSchema),
  data,
);

const byId = new Map(contradictions.map((contradiction) => [contradiction.id, contradiction]));

/** A contradiction by its id; an unknown id throws. */
export function contradictionById(id: string): Contradiction {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No contradiction ${id}`);
  return found;
}

/** Where documents differ over a fact. */
export function contradictionsOfFact(factId: string): readonly Contradiction[] {
  return contradictions.filter(({ facts }) => facts.includes(factId));
}
