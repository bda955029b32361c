import { locales } from "@/lib/core/locales";

/** A base that no link can name, so that only a path of our own stays on it. */
const nowhere = "http://portal.invalid";

/**
 * Reads where a person wanted to go before signing in. Only a path of the portal is taken, without its
 * language, because the link came from outside and could lead anywhere.
 * @returns the path with its query, or null where it is none of ours
 */
export function localPath(typed: string | null | undefined): string | null {
  // Browsers read a backslash as a slash and drop control characters: “/\evil” leaves the site.
  if (!typed?.startsWith("/") || /[\\\p{Cc}]/u.test(typed)) return null;
  if (!URL.canParse(typed, nowhere)) return null;
  const url = new URL(typed, nowhere);
  if (url.origin !== nowhere) return null;
  const language = new RegExp(`^/(?:${locales.join("|")})(?=/|$)`);
  const path = url.pathname.replace(language, "");
  // Without its language “/en//evil.example” would name another site.
  return path.startsWith("//") ? null : `${path === "" ? "/" : path}${url.search}`;
}
