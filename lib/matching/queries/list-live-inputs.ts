import "server-only";
import { db } from "@/lib/db/client";
import type { DemandState } from "@/lib/intake/moves";
import type { MatchDemand } from "../demand-text";
import { inputColumns, toMatchDemand } from "./demand-input";

/** The states in which a demand is matched. */
export const liveStates: readonly DemandState[] = ["submitted", "inReview", "published"];

/** A live demand as the engine reads it. */
export type LiveInput = { demandId: string; number: string; demand: MatchDemand };

/** The live demands that were submitted last. The caller authorises. */
export async function listLiveInputs(limit: number): Promise<LiveInput[]> {
  const rows = await db().demand.findMany({
    where: { state: { in: [...liveStates] } },
    select: { ...inputColumns, id: true, number: true },
    orderBy: [{ submittedAt: "desc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map(({ id, number, ...form }) => ({
    demandId: id,
    number: number ?? id,
    demand: toMatchDemand(form),
  }));
}
