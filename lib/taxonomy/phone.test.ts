import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluatePhone, formatPhone } from "./phone";

describe("evaluatePhone", () => {
  it.each([
    ["13800138000", "+8613800138000"],
    ["138 0013 8000", "+8613800138000"],
    ["+86 138-0013-8000", "+8613800138000"],
    ["0086 13800138000", "+8613800138000"],
    ["8613800138000", "+8613800138000"],
    ["１３８００１３８０００", "+8613800138000"],
    ["王工 13800138000", "+8613800138000"],
    ["025-8336 3000", "+862583363000"],
    ["(0512)62881234", "+8651262881234"],
    ["0512—62881234", "+8651262881234"],
    ["0512-62881234-801", "+8651262881234;ext=801"],
    ["0512-62881234转801", "+8651262881234;ext=801"],
    ["0512-62881234 ext 801", "+8651262881234;ext=801"],
    ["400-820-8820", "4008208820"],
    ["95588", "95588"],
    ["+852 9123 4567", "+85291234567"],
    ["00852 91234567", "+85291234567"],
    ["852 9123 4567", "+85291234567"],
    ["+852 7123 4567", "+85271234567"],
    ["+853 6612 3456", "+85366123456"],
  ])("reads %s as %s", (typed, stored) => {
    expect(evaluatePhone(typed)).toEqual({ ok: true, value: stored });
  });

  it.each([
    ["1380013800", "phone"],
    ["9123 4567", "phone"],
    ["电话", "phone"],
    ["13800138000 / 13900139000", "phoneTwoNumbers"],
    ["0512-62881234、62881235", "phoneTwoNumbers"],
  ])("refuses %s as %s", (typed, key) => {
    expect(evaluatePhone(typed)).toMatchObject({ ok: false, key });
  });

  it("takes a bare number on the Hong Kong side as one of Hong Kong", () => {
    expect(evaluatePhone("9123 4567", "HK")).toEqual({ ok: true, value: "+85291234567" });
  });

  it("reads the form it shows back to the same number", () => {
    const mobile = fc.stringMatching(/^13[5-9]\d{8}$/);
    fc.assert(
      fc.property(mobile, (digits) => {
        const stored = evaluatePhone(digits);
        return stored.ok && evaluatePhone(formatPhone(stored.value)).ok;
      }),
    );
  });

  it.each([
    ["+8613800138000", "138 0013 8000"],
    ["+862583363000", "025-8336 3000"],
    ["+8651262881234;ext=801", "0512-6288 1234 ext 801"],
    ["+85228234567", "+852 2823 4567"],
    ["4008208820", "400-820-8820"],
  ])("shows %s as %s", (stored, shown) => {
    expect(formatPhone(stored)).toBe(shown);
  });
});
