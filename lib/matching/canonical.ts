import { createHash } from "node:crypto";

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** A value as JSON with its keys in order: equal contents give equal bytes, whatever order they came in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** A fingerprint of a JSON value, `length` hexadecimal digits. */
export function fingerprint(value: unknown, length: number): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex").slice(0, length);
}
