import "server-only";
import type { Viewer } from "@/lib/access/viewer";
import { addJob } from "@/lib/db/add-job";
import { declineReasons } from "@/lib/intake/reasons";
import { parseReason } from "../reasons";
import { keepNote } from "./keep-note";
import { moveDemand, type MoveInput } from "./move-demand";

/**
 * Declines a demand for one of the known reasons; the note becomes a remark the company reads.
 * @throws InvalidError for an unknown reason, else as `moveDemand`
 */
export async function declineDemand(
  viewer: Viewer | null,
  input: MoveInput & { reason: unknown; note: unknown },
) {
  const { reason, note } = parseReason(declineReasons, input);
  return moveDemand(viewer, { ...input, action: "decline" }, (reviewer, moment) => ({
    data: { declineReason: reason },
    detail: { reason },
    also: async (tx) => {
      await keepNote(tx, reviewer, { ...input, note, moment });
      await addJob(tx, "tell-company", {
        payload: { demandId: input.demandId, event: "declined" },
        key: `${input.demandId}:declined`,
      });
    },
  }));
}
