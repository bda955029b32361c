import "server-only";
import { db } from "@/lib/db/client";
import { modelAtWork, type ActiveModel } from "../models/active-model";

/**
 * The model at work: the one chosen last, or where this release has it no longer, the one it is delivered
 * with. The caller authorises.
 */
export async function findActiveModel(): Promise<ActiveModel> {
  const choice = await db().modelChoice.findFirst({
    orderBy: { number: "desc" },
    select: { number: true, version: true, chosenByName: true, chosenAt: true },
  });
  return modelAtWork(choice);
}
