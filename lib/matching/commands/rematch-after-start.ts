import "server-only";
import { addJob } from "@/lib/db/add-job";
import { db } from "@/lib/db/client";
import { deliveredModel } from "../models/models";

/** A new portal works with the model it came with, and keeps it until an administrator chooses another. */
async function pinFirstModel(): Promise<void> {
  const first = { number: 1, version: deliveredModel.version };
  await db().modelChoice.createMany({ data: [first], skipDuplicates: true });
}

/**
 * Asks for all live demands to be matched again, since a new version of the portal may bring another engine
 * or thesaurus. A demand whose inputs are unchanged costs one comparison of hashes.
 */
export async function rematchAfterStart(): Promise<void> {
  await pinFirstModel();
  await addJob(db(), "rematch-all", { payload: { cause: "modelChanged" }, key: "start" });
}
