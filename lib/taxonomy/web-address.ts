import type { Evaluated } from "./evaluated";

const longest = 300;

/** Reads a web address; without a scheme it is taken as https, and nothing but http and https is taken. */
export function evaluateWebAddress(typed: string): Evaluated {
  const plain = typed.normalize("NFKC").replace(/。/g, ".").replace(/\s/g, "");
  const withScheme =
    /^[a-z][a-z0-9+.-]*:/i.test(plain) && !/^[\w.-]+:\d+(?:\/|$)/.test(plain)
      ? plain
      : `https://${plain}`;
  if (withScheme.length > longest || !URL.canParse(withScheme)) return { ok: false, key: "url" };
  const url = new URL(withScheme);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  const isHost = /^[^.]+(?:\.[^.]+)+$/.test(url.hostname);
  const hasLogin = url.username !== "" || url.password !== "";
  if (!isWeb || !isHost || hasLogin) return { ok: false, key: "url" };
  return { ok: true, value: url.pathname === "/" && url.search === "" ? url.origin : url.href };
}
