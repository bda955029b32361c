import "server-only";
import { now } from "@/lib/core/clock";
import { addJob } from "@/lib/db/add-job";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import type { EmbeddingFailure } from "../meaning/provider";

type Provider = { name: string };

/** Whether a provider was known to fail when it was last asked. */
type LastAsked = { hasFailed: boolean; isResting: boolean };

/** After a failure a provider is left alone for so long: a matching of thousands must not wait for each chunk. */
const restMs = 60_000;

/** After a failure everything is matched again at most once in so long, however often the provider comes and goes. */
const rematchMs = 3_600_000;

/** How a provider did when it was last asked. */
export async function findLastAsked({ name }: Provider): Promise<LastAsked> {
  const state = await db().embeddingState.findUnique({ where: { provider: name } });
  const failedAt = state?.failedAt?.getTime() ?? 0;
  const hasFailed = failedAt > (state?.workedAt?.getTime() ?? 0);
  return { hasFailed, isResting: hasFailed && now().getTime() - failedAt < restMs };
}

/** Notes why a provider failed. */
export async function noteFailure({ name }: Provider, failure: EmbeddingFailure): Promise<void> {
  const change = { failedAt: now(), failure };
  await db().embeddingState.upsert({
    where: { provider: name },
    create: { provider: name, ...change },
    update: change,
  });
}

/**
 * Notes that a provider answers. After a failure everything is matched again, since demands that were matched
 * meanwhile did without it; not where that was done within the hour.
 */
export async function noteSuccess(
  { name }: Provider,
  { hasFailed }: Pick<LastAsked, "hasFailed">,
): Promise<void> {
  const moment = now();
  const change = { workedAt: moment };
  await inTransaction(async (tx) => {
    await tx.embeddingState.upsert({
      where: { provider: name },
      create: { provider: name, ...change },
      update: change,
    });
    if (!hasFailed) return;
    const since = new Date(moment.getTime() - rematchMs);
    if ((await tx.rematch.count({ where: { createdAt: { gte: since } } })) > 0) return;
    await addJob(tx, "rematch-all", { payload: { cause: "providerBack" }, key: "embedding" });
  });
}
