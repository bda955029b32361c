import { randomBytes, randomUUID } from "node:crypto";

/** A new random identifier for a row. */
export function newId(): string {
  return randomUUID();
}

/** A one-time secret for a link: 256 bits, safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
