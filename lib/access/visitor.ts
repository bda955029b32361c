import { createHash } from "node:crypto";

/**
 * Who acts in commands that people use before they have an account. What the request is about is part of it:
 * the same form sent again with other content is another request, not a repeat.
 */
export function visitor(...about: readonly string[]): { id: string } {
  const hash = createHash("sha256").update(about.join("\n")).digest("base64url");
  return { id: `visitor:${hash}` };
}
