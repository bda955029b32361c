import "server-only";
import type { Viewer } from "@/lib/access/viewer";
import { closeReasons } from "@/lib/intake/reasons";
import { parseReason } from "../reasons";
import { keepNote } from "./keep-note";
import { moveDemand, type MoveInput } from "./move-demand";

/**
 * Takes a published demand off the list, with the reason; the note becomes a remark the company reads.
 * @throws InvalidError for an unknown reason, else as `moveDemand`
 */
export async function closeDemand(
  viewer: Viewer | null,
  input: MoveInput & { reason: unknown; note: unknown },
) {
  const { reason, note } = parseReason(closeReasons, input);
  return moveDemand(viewer, { ...input, action: "close" }, (reviewer) => ({
    data: { closeReason: reason },
    detail: { reason },
    also: async (tx, moment) => keepNote(tx, reviewer, { ...input, note, moment }),
  }));
}
