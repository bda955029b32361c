import "server-only";
import { db } from "@/lib/db/client";

/** Seconds after which a worker that said nothing is taken for dead: three beats missed. */
const silentSeconds = 30;

/** Seconds within which some worker must have given a sign of life for jobs to count as worked on. */
const aliveSeconds = 60;

/** Gives a sign of life for these workers, by the database's clock, which all instances share. */
export async function beat(workerIds: readonly string[]): Promise<void> {
  if (workerIds.length === 0) return;
  // Raw: one statement for all workers, and the database's own clock.
  await db().$executeRaw`
    insert into "WorkerHeartbeat" ("workerId", "seenAt")
    select id, timezone('UTC', now()) from unnest(${[...workerIds]}::text[]) as id
    on conflict ("workerId") do update set "seenAt" = excluded."seenAt"`;
}

/** Takes these workers out of the list when they stop in order. */
export async function forgetWorkers(workerIds: readonly string[]): Promise<void> {
  await db().workerHeartbeat.deleteMany({ where: { workerId: { in: [...workerIds] } } });
}

/**
 * Releases the jobs that a silent worker holds: the library would keep them locked for four hours.
 * @returns how many workers were found silent
 */
export async function unlockSilentWorkers(): Promise<number> {
  // Raw: the job library's tables are not Prisma's, and its own function must release the jobs.
  const silent = await db().$queryRaw<{ id: string }[]>`
    select distinct jobs.locked_by as id
    from graphile_worker.jobs as jobs
    left join "WorkerHeartbeat" as heart on heart."workerId" = jobs.locked_by
    where jobs.locked_by is not null
      and coalesce(heart."seenAt" at time zone 'UTC', jobs.locked_at)
        < now() - make_interval(secs => ${silentSeconds})`;
  if (silent.length > 0) {
    const ids = silent.map((worker) => worker.id);
    await db().$executeRaw`select graphile_worker.force_unlock_workers(${ids}::text[])`;
  }
  await db().$executeRaw`
    delete from "WorkerHeartbeat"
    where "seenAt" < timezone('UTC', now()) - make_interval(hours => 24)`;
  return silent.length;
}

/** Whether some worker gave a sign of life within the last minute. */
export async function hasLivingWorker(): Promise<boolean> {
  // Raw: compared by the database's own clock.
  const living = await db().$queryRaw<{ workerId: string }[]>`
    select "workerId" from "WorkerHeartbeat"
    where "seenAt" > timezone('UTC', now()) - make_interval(secs => ${aliveSeconds}) limit 1`;
  return living.length > 0;
}
