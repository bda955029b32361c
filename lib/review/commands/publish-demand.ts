import "server-only";
import type { Viewer } from "@/lib/access/viewer";
import { addJob } from "@/lib/db/add-job";
import { indexDemand } from "@/lib/search/commands/index-demand";
import { moveDemand, type MoveInput } from "./move-demand";

/** Publishes a demand: Hong Kong institutions read its text, never its company or contacts. */
export async function publishDemand(viewer: Viewer | null, input: MoveInput) {
  return moveDemand(viewer, { ...input, action: "publish" }, (_reviewer, moment) => ({
    data: { publishedAt: moment },
    also: async (tx) => {
      await indexDemand(tx, input.demandId);
      await addJob(tx, "tell-company", {
        payload: { demandId: input.demandId, event: "published" },
        key: `${input.demandId}:published`,
      });
    },
  }));
}
