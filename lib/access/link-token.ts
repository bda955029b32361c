import { createHash } from "node:crypto";
import { newToken } from "@/lib/core/ids";

/** Only this is kept of a link's token, so that a copy of the database opens no link. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/**
 * A one-time token. The token of an invitation to a company ends in the company's id, which the kept hash
 * covers like the rest, so a changed id fits no invitation.
 */
export function newLinkToken(companyId: string | null = null): string {
  return companyId === null ? newToken() : `${newToken()}.${companyId}`;
}

/** The company a token names, or null. */
export function companyOfToken(token: string): string | null {
  const [, companyId] = token.split(".", 2);
  return companyId ?? null;
}
