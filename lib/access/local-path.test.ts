import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localPath } from "./local-path";

describe("localPath", () => {
  it.each([
    ["/company/demands", "/company/demands"],
    ["/zh-Hant/review?state=submitted&page=2", "/review?state=submitted&page=2"],
    ["/en", "/"],
    ["/english", "/english"],
    ["/a/../admin/accounts", "/admin/accounts"],
    ["//evil.example", null],
    ["/\\evil.example", null],
    ["/\t/evil.example", null],
    ["/en//evil.example", null],
    ["/..//evil.example", null],
    ["https://evil.example/", null],
    ["javascript:alert(1)", null],
    ["company", null],
    ["", null],
    [null, null],
    [undefined, null],
  ])("reads %j as %j", (typed, path) => {
    expect(localPath(typed)).toBe(path);
  });

  it("never leads to another site", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "en",
      "evil.example",
      ":",
      "@",
      "?",
      "#",
      "%2f",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = localPath(pieces.join(""));
        const here = "https://match.example.cn";
        if (path !== null) expect(new URL(path, here).origin).toBe(here);
      }),
    );
  });
});
