import { describe, expect, it } from "vitest";
import { canonicalJson, fingerprint } from "./canonical";

describe("canonical JSON", () => {
  it("is the same for the same content in whatever order its keys came", () => {
    const one = { b: [{ y: 1, x: null }], a: "文" };
    const other = { a: "文", b: [{ x: null, y: 1 }] };
    expect(canonicalJson(one)).toBe(canonicalJson(other));
    expect(canonicalJson(one)).toBe('{"a":"文","b":[{"x":null,"y":1}]}');
  });

  it("keeps the order of a list, which means something", () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it("gives fingerprints of the length asked for that differ with the content", () => {
    expect(fingerprint({ a: 1 }, 12)).toMatch(/^[0-9a-f]{12}$/);
    expect(fingerprint({ a: 1 }, 12)).not.toBe(fingerprint({ a: 2 }, 12));
  });
});
