import { describe, expect, it } from "vitest";
import { evaluateEmail } from "./email";
import { evaluatePartialDate } from "./partial-date";
import { evaluateWebAddress } from "./web-address";

describe("evaluateEmail", () => {
  it.each([
    [" clerk@Example.COM ", "clerk@example.com"],
    ["ｃｌｅｒｋ＠ｅｘａｍｐｌｅ．ｃｏｍ", "clerk@example.com"],
    ["clerk@example。com", "clerk@example.com"],
    ["mailto:clerk@example.com", "clerk@example.com"],
  ])("reads %s", (typed, value) => {
    expect(evaluateEmail(typed)).toEqual({ ok: true, value });
  });

  it.each(["clerk", "@example.com", "clerk@", "clerk@example", "a b@c@d.com"])(
    "refuses %s",
    (typed) => {
      expect(evaluateEmail(typed)).toMatchObject({ ok: false, key: "email" });
    },
  );

  it("asks whether a well-known domain was meant", () => {
    expect(evaluateEmail("wang@qq.con")).toMatchObject({ ok: false, suggestion: "wang@qq.com" });
  });
});

describe("evaluateWebAddress", () => {
  it.each([
    ["www.example.com", "https://www.example.com"],
    ["http://example.com/cn", "http://example.com/cn"],
    ["ｗｗｗ．example．com", "https://www.example.com"],
    ["example.com:8080/x", "https://example.com:8080/x"],
  ])("reads %s as %s", (typed, value) => {
    expect(evaluateWebAddress(typed)).toEqual({ ok: true, value });
  });

  it.each([
    "javascript:alert(1)",
    "ftp://example.com",
    "example",
    "https://a:b@example.com",
    "没有",
  ])("refuses %s", (typed) => {
    expect(evaluateWebAddress(typed)).toMatchObject({ ok: false, key: "url" });
  });
});

describe("evaluatePartialDate", () => {
  it.each([
    ["2015年3月", "2015-03"],
    ["2015.3", "2015-03"],
    ["2015/03/01", "2015-03-01"],
    ["２０１５－０３－０１", "2015-03-01"],
    ["2015年3月1日", "2015-03-01"],
    ["20150301", "2015-03-01"],
    ["201503", "2015-03"],
    ["2026-11", "2026-11"],
    ["2026-11-21", "2026-11-21"],
  ])("reads %s as %s", (typed, value) => {
    expect(evaluatePartialDate(typed, "2026-11-21")).toEqual({ ok: true, value });
  });

  it.each([
    ["2015", "date"],
    ["2015-13", "date"],
    ["2015-02-30", "date"],
    ["去年", "date"],
    ["2026-11-22", "dateInFuture"],
    ["2026-12", "dateInFuture"],
    ["1849-01", "dateTooEarly"],
  ])("refuses %s as %s", (typed, key) => {
    expect(evaluatePartialDate(typed, "2026-11-21")).toMatchObject({ ok: false, key });
  });
});
