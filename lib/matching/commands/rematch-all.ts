import "server-only";
import { addJob, type JobPayloads } from "@/lib/db/add-job";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";

/** Job `rematch-all`: asks for a matching of every live demand, after the directory or the model changed. */
export async function rematchAll({ cause }: JobPayloads["rematch-all"]): Promise<void> {
  const demands = await db().demand.findMany({
    where: { state: { in: ["submitted", "inReview", "published"] } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  await inTransaction(async (tx) => {
    for (const { id } of demands) {
      await addJob(tx, "run-matching", { payload: { demandId: id, cause }, key: id });
    }
  });
}
