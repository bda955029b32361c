import "server-only";
import { createHmac } from "node:crypto";
import { requiredSetting } from "@/lib/core/env";
import { db } from "@/lib/db/client";
import { attemptLimits, type AttemptKind } from "../attempt-limits";

/** Keyed, so that the table tells nobody which addresses and networks tried. */
function keyOf(kind: AttemptKind, subject: string): string {
  const hash = createHmac("sha256", requiredSetting("AUTH_SECRET")).update(subject);
  return `${kind}:${hash.digest("base64url")}`;
}

/**
 * Counts one attempt and says whether it is still within its limit; attempts at the same moment, on any
 * instance, are counted one after the other.
 */
export async function countAttempt(kind: AttemptKind, subject: string): Promise<boolean> {
  const { max, windowMinutes } = attemptLimits[kind];
  // Raw: count, and begin a new window, in one atomic statement by the database's own clock.
  const counted = await db().$queryRaw<{ count: number }[]>`
    insert into "AttemptLimit" as kept ("key", "count", "windowEndsAt")
    values (${keyOf(kind, subject)}, 1,
      timezone('UTC', now()) + make_interval(mins => ${windowMinutes}::int))
    on conflict ("key") do update set
      "count" = case when kept."windowEndsAt" <= timezone('UTC', now()) then 1
        else kept."count" + 1 end,
      "windowEndsAt" = case when kept."windowEndsAt" <= timezone('UTC', now())
        then excluded."windowEndsAt" else kept."windowEndsAt" end
    returning "count"`;
  return (counted[0]?.count ?? max + 1) <= max;
}

/** Takes one attempt back once it proved right, so that people who sign in often are not held up. */
export async function forgiveAttempt(kind: AttemptKind, subject: string): Promise<void> {
  await db().attemptLimit.updateMany({
    where: { key: keyOf(kind, subject), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}
