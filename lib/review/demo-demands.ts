import { z } from "zod";
import { rawKeys, type RawAnnex2 } from "@/lib/intake/annex2";
import { demandStates } from "@/lib/intake/moves";
import data from "./data/demo-demands.json";

const rawValue = z.union([z.string(), z.array(z.string())]);

const demoSchema = z.object({
  note: z.string(),
  demands: z.array(
    z.object({
      /** The labelled development case it retells, or X and a number. */
      id: z.string(),
      state: z.enum(demandStates),
      /** How long ago the demo has it happen. */
      daysAgo: z.number().int().min(0),
      form: z.partialRecord(z.enum(rawKeys), rawValue),
      remarks: z.record(z.string(), z.string()).optional(),
      reason: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

export type DemoDemand = Omit<z.output<typeof demoSchema>["demands"][number], "form"> & {
  form: Partial<RawAnnex2>;
};

/** The demo demands: invented companies, in every state a demand can have. */
export const demoDemands: readonly DemoDemand[] = demoSchema.parse(data).demands;

function textOf(demand: DemoDemand, key: "companyName" | "uscc"): string {
  const value = demand.form[key];
  if (typeof value !== "string") throw new Error(`demo demand ${demand.id} has no ${key}`);
  return value;
}

/** The invented companies behind the demo demands, each once. */
export function demoCompanies(): { name: string; uscc: string }[] {
  const byCode = new Map(
    demoDemands.map((demand) => [textOf(demand, "uscc"), textOf(demand, "companyName")]),
  );
  return [...byCode].map(([uscc, name]) => ({ name, uscc }));
}

/** The credit code of the company a demo demand belongs to. */
export function demoUscc(demand: DemoDemand): string {
  return textOf(demand, "uscc");
}

/** The company of the demo account: the one with demands in several states. */
export const demoAccountUscc = demoUscc(
  demoDemands.find((demand) => demand.state === "draft") ?? demoDemands[0] ?? raiseEmpty(),
);

function raiseEmpty(): never {
  throw new Error("there are no demo demands");
}
