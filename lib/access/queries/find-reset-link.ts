import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { hashToken } from "../link-token";

/** The name under which a reset link is kept among the one-time tokens. */
export function resetIdentifier(tokenHash: string): string {
  return `reset-password:${tokenHash}`;
}

export type ResetLink = { id: string; userId: string };

/** The open reset link of this token, or null where it was used, has expired or never was. */
export async function findResetLink(token: string): Promise<ResetLink | null> {
  const link = await db().verification.findFirst({
    where: { identifier: resetIdentifier(hashToken(token)), expiresAt: { gt: now() } },
    select: { id: true, value: true },
  });
  return link === null ? null : { id: link.id, userId: link.value };
}
