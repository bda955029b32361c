import { describe, expect, it } from "vitest";
import { toShownSource } from "./sources";

describe("toShownSource", () => {
  it.each([
    ["001_91b3da3c6ca9226a.txt", { kind: "document", name: "001" }],
    ["memory:high (Chinese name)", { kind: "generalKnowledge", level: "high" }],
    ["hku.hk/research/state_key_lab.html", { kind: "publication" }],
    ["am730.com.hk 2026-02-27", { kind: "publication" }],
    ["c2i.hk/about-c2i", { kind: "publication" }],
  ] as const)("shows %s as what it is", (source, shown) => {
    expect(toShownSource(source)).toMatchObject(shown);
  });

  it.each(["paper affiliation and staff pages", "not in the 2025 list of 15"])(
    "leaves out the working note “%s”",
    (source) => {
      expect(toShownSource(source)).toBeNull();
    },
  );
});
