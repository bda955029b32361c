import { describe, expect, it } from "vitest";
import { maskEmail } from "./mask-email";

describe("maskEmail", () => {
  it.each([
    ["zhang.san@demo.example", "z***@demo.example"],
    ["a@demo.example", "a***@demo.example"],
    ["张三@demo.example", "张***@demo.example"],
    ["@demo.example", "***"],
    ["nothing", "***"],
  ])("shows %s as %s", (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });
});
