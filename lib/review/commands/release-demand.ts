import "server-only";
import type { Viewer } from "@/lib/access/viewer";
import { moveDemand, type MoveInput } from "./move-demand";

/** Gives a demand back to the queue. */
export async function releaseDemand(viewer: Viewer | null, input: MoveInput) {
  return moveDemand(viewer, { ...input, action: "release" }, () => ({
    data: { claimedById: null, claimedByName: null, claimedAt: null },
  }));
}
