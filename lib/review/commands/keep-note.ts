import "server-only";
import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/db/client";

type Note = { demandId: string; note: string; moment: Date };

/** Keeps the words beside a reason as a remark on the whole demand; nothing is left to answer in it. */
export async function keepNote(
  tx: Transaction,
  reviewer: Viewer,
  { demandId, note, moment }: Note,
): Promise<void> {
  if (note === "") return;
  await tx.remark.create({
    data: {
      id: newId(),
      demandId,
      fieldKey: "whole",
      text: note,
      authorId: reviewer.id,
      authorName: reviewer.name,
      resolvedAt: moment,
    },
  });
}
