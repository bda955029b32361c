import "server-only";
import { inTransaction } from "@/lib/db/transaction";
import { recordAudit } from "../audit";
import { requireViewer, type Viewer } from "../viewer";

/**
 * Signs the viewer out on their devices.
 * @param input.except the session that stays, null for none
 * @returns how many sessions ended
 */
export async function endOwnSessions(
  viewer: Viewer | null,
  input: { except: string | null },
): Promise<{ ended: number }> {
  const person = requireViewer(viewer);
  return inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { userId: person.id, ...(input.except === null ? {} : { id: { not: input.except } }) },
    });
    await recordAudit(tx, person, {
      action: "session.endOwn",
      subjectType: "account",
      subjectId: person.id,
      detail: { ended: count },
    });
    return { ended: count };
  });
}
