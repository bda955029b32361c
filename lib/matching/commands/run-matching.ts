import "server-only";
import type { JobPayloads } from "@/lib/db/add-job";
import { loadEngine } from "../queries/load-engine";
import { keepSources } from "./keep-sources";
import { matchDemands } from "./match-demands";

/**
 * Job `run-matching`: ranks the directory for one demand and stores the answer with every version it stands
 * on, in one transaction. Where demand, directory and model are those of the present run, nothing happens.
 */
export async function runMatching({ demandId, cause }: JobPayloads["run-matching"]): Promise<void> {
  const loaded = await loadEngine();
  await keepSources(loaded);
  await matchDemands(loaded, { demandIds: [demandId], cause });
}
