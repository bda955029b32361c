import { z } from "zod";
import { fieldKeys } from "@/lib/intake/annex2";
import type { MatchDemand } from "./demand-text";

const text = z.string().nullish();
const amount = z.number().nullish();
const answer = z.boolean().nullish();
const codes = z.array(z.string()).nullish();

const demandSchema = z
  .object({
    techField: text,
    county: text,
    categories: codes,
    cooperationModes: codes,
    plannedInvestment: amount,
    totalInvestment: amount,
    revenueLastYear: amount,
    employees: amount,
    rdEmployees: amount,
    isHighTech: answer,
    inHighTechZone: answer,
    hasIntendedPartner: answer,
  })
  .catchall(text);

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  demand: demandSchema,
});

const fieldsSet: ReadonlySet<string> = new Set(fieldKeys);

/** A line of a file of demands, or what is wrong with it in one sentence. */
export type DemandLine =
  { ok: true; id: string; demand: MatchDemand } | { ok: false; problem: string };

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Reads one line `{id, demand}`; keys of 附件2 may be missing, unknown ones are left out. */
export function readDemandLine(line: string): DemandLine {
  const json = readJson(line);
  if (json === undefined) return { ok: false, problem: "not valid JSON" };
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join(".") ?? "";
    return { ok: false, problem: `${path === "" ? "line" : path}: ${issue?.message ?? "wrong"}` };
  }
  const known = Object.entries(parsed.data.demand).filter(([key]) => fieldsSet.has(key));
  // Each kept key went through the schema of its kind.
  return { ok: true, id: parsed.data.id, demand: Object.fromEntries(known) };
}
