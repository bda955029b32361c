import "server-only";
import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import { addJob } from "@/lib/db/add-job";
import { parseRemarks } from "../remarks";
import { moveDemand, type MoveInput } from "./move-demand";

/**
 * Sends a demand back to its company with remarks by field; the company sees each beside its field.
 * @throws InvalidError without any remark, else as `moveDemand`
 */
export async function returnForChanges(
  viewer: Viewer | null,
  input: MoveInput & { remarks: unknown },
) {
  const remarks = parseRemarks(input.remarks);
  return moveDemand(viewer, { ...input, action: "return" }, (reviewer) => ({
    data: { claimedById: null, claimedByName: null, claimedAt: null },
    detail: { fields: remarks.map((remark) => remark.target) },
    also: async (tx) => {
      await tx.remark.createMany({
        data: remarks.map((remark) => ({
          id: newId(),
          demandId: input.demandId,
          fieldKey: remark.target,
          text: remark.text,
          authorId: reviewer.id,
          authorName: reviewer.name,
        })),
      });
      await addJob(tx, "tell-company", {
        payload: { demandId: input.demandId, event: "returned" },
        key: `${input.demandId}:returned:${input.version}`,
      });
    },
  }));
}
