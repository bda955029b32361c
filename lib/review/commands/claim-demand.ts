import "server-only";
import type { Viewer } from "@/lib/access/viewer";
import { moveDemand, type MoveInput } from "./move-demand";

/** Takes a submitted demand in hand; from then on only its holder decides. */
export async function claimDemand(viewer: Viewer | null, input: MoveInput) {
  return moveDemand(viewer, { ...input, action: "claim" }, holdBy);
}

/** Takes a demand over from the colleague who holds it; the history keeps both names. */
export async function takeOverDemand(viewer: Viewer | null, input: MoveInput) {
  return moveDemand(viewer, { ...input, action: "takeOver" }, holdBy);
}

function holdBy(reviewer: Viewer, moment: Date) {
  return { data: { claimedById: reviewer.id, claimedByName: reviewer.name, claimedAt: moment } };
}
