import "server-only";
import { db } from "@/lib/db/client";
import { readJudged, type Judged } from "../learning/judged";

/** Staff's decisions that weights can be learned from. The caller authorises. */
export async function listJudged(): Promise<Judged[]> {
  const rows = await db().matchDecision.findMany({
    select: { demandId: true, decision: true, reason: true, features: true },
    orderBy: [{ demandId: "asc" }, { institutionId: "asc" }],
  });
  return readJudged(rows);
}
