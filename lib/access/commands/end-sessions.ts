import "server-only";
import { recordAudit } from "../audit";
import { runOnce } from "../run-once";
import { requirePermission, type Viewer } from "../viewer";

/** Signs somebody out on all their devices. */
export async function endSessions(
  viewer: Viewer | null,
  input: { key: string; userId: string },
): Promise<{ ended: number }> {
  const administrator = requirePermission(viewer, "account.manage");
  const { key, userId } = input;
  return runOnce(administrator, { key, command: "account.endSessions" }, async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId } });
    await recordAudit(tx, administrator, {
      action: "account.endSessions",
      subjectType: "account",
      subjectId: userId,
      detail: { ended: count },
    });
    return { ended: count };
  });
}
