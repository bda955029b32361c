import "server-only";
import type { Viewer } from "@/lib/access/viewer";
import { closeReasons } from "@/lib/intake/reasons";
import { parseReason } from "../reasons";
import { moveDemand, type MoveInput } from "./move-demand";

/** Takes a published demand off the list, with the reason. */
export async function closeDemand(
  viewer: Viewer | null,
  input: MoveInput & { reason: unknown; note: unknown },
) {
  const { reason } = parseReason(closeReasons, input);
  return moveDemand(viewer, { ...input, action: "close" }, () => ({
    data: { closeReason: reason },
    detail: { reason },
  }));
}
