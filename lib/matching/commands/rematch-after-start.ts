import "server-only";
import { addJob } from "@/lib/db/add-job";
import { db } from "@/lib/db/client";

/**
 * Asks for all live demands to be matched again, since a new version of the portal may bring another model
 * or thesaurus. A demand whose inputs are unchanged costs one comparison of hashes.
 */
export async function rematchAfterStart(): Promise<void> {
  await addJob(db(), "rematch-all", { payload: { cause: "modelChanged" }, key: "start" });
}
