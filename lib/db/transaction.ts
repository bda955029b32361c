import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { DomainError } from "@/lib/core/errors";
import { db, type Transaction } from "./client";

/** Codes after which the same work may simply be tried again: deadlock and serialisation failure. */
const retryable = new Set(["P2034", "40001", "40P01"]);

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const cause: unknown = error.meta?.["driverAdapterError"];
  if (error.code !== "P2010" || !(cause instanceof Error)) return error.code;
  const inner = cause.cause;
  const isRecord = typeof inner === "object" && inner !== null && "originalCode" in inner;
  return isRecord ? String(inner.originalCode) : error.code;
}

/** Whether the error is a broken unique key, the sign of a repeat or a race. */
export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error);
  return code === "P2002" || code === "23505";
}

/**
 * Runs the work in one transaction, again up to three times after a deadlock.
 * @param options.timeout how long it may take, in milliseconds, where that is longer than a request may wait
 * @throws DomainError `stale` when it still collides; every other error goes through
 */
export async function inTransaction<T>(
  work: (tx: Transaction) => Promise<T>,
  options: { timeout?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(work, options);
    } catch (error) {
      if (!retryable.has(codeOf(error) ?? "")) throw error;
      if (attempt === 3) throw new DomainError("stale", [], { cause: error });
    }
  }
}
