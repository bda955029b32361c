import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env, requiredSetting } from "@/lib/core/env";
import { PrismaClient } from "@/prisma/generated/client";

/**
 * Limits in milliseconds (research/reliability R6): without them a full pool or a stuck statement makes
 * every request wait for ever.
 */
const limits = { connect: 5_000, statement: 5_000, idleInTransaction: 10_000, lock: 2_000 };

export type { Prisma } from "@/prisma/generated/client";
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: requiredSetting("DATABASE_URL"),
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.statement,
    idle_in_transaction_session_timeout: limits.idleInTransaction,
    lock_timeout: limits.lock,
  });
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: limits.connect, timeout: limits.statement * 2 },
  });
}

/** Kept on the global object because the development server loads modules again at every change. */
const kept = globalThis as typeof globalThis & { portalDb?: PrismaClient };

/** The one door to the database. */
export function db(): PrismaClient {
  kept.portalDb ??= connect();
  return kept.portalDb;
}

/** Closes the pool; the next call of `db` opens a new one. */
export async function closeDb(): Promise<void> {
  await kept.portalDb?.$disconnect();
  delete kept.portalDb;
}
