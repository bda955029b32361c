import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluatePassword } from "./password-rule";

const owner = { email: "zhang.san@demo.example", companyName: "苏州市演示光电有限公司" };

describe("evaluatePassword", () => {
  it.each([
    "kite under seven maples",
    "vq8Zr-trl2-0pGw",
    "雨后的运河很安静也很长吧",
    "correct horse battery staple",
    "Wv7#mLq2!zTr",
    "tangerine-lattice-91",
  ])("accepts %j without any rule about kinds of characters", (password) => {
    expect(evaluatePassword(password, owner)).toBeNull();
  });

  it.each(["", "short", "elevenchars", "１２３４５６７８９０１"])(
    "refuses %j as too short",
    (password) => {
      expect(evaluatePassword(password, owner)).toBe("passwordTooShort");
    },
  );

  it("counts characters, not bytes or halves of them", () => {
    expect(evaluatePassword("🌿🌊🍁🔭🧭🎻🪁🧶🛶🧊🪵", owner)).toBe("passwordTooShort");
    expect(evaluatePassword("🌿🌊🍁🔭🧭🎻🪁🧶🛶🧊🪵🧩", owner)).toBeNull();
    expect(evaluatePassword("mzqv".repeat(33), owner)).toBe("passwordTooLong");
  });

  it.each([
    "password1234",
    "Password1234!",
    "P@ssw0rd2026!!",
    "passwordpassword",
    "qwertyuiop123",
    "1234567890123",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "abcdefghijklmn",
    "111111111111",
    "abcabcabcabc",
    "iloveyou2026",
    "woaini1314520",
    "Admin@123456",
    "administrator1",
    "Welcome-2026-",
    "Jiangsu-2026!",
    "我爱你我爱你我爱你我爱你",
    "letmein-letmein",
    "Demo-portal-2026",
    "qwerty-asdfgh",
    "zxcvbnm,./123",
    "88888888888888",
    "aaaaaaaaaaaaaaaaaaaaaa",
    "Summer2026Winter",
  ])("refuses %j as common", (password) => {
    expect(evaluatePassword(password, owner)).toBe("passwordCommon");
  });

  it.each(["TechMatch-kwrv-71", "苏港科技对接kwrvz8", "蘇港科技對接kwrvz8"])(
    "refuses the portal's name in %j",
    (password) => {
      expect(evaluatePassword(password, owner)).toBe("passwordNamesPortal");
    },
  );

  it.each([
    "zhangsan-kwrvz-71",
    "Zhang.San-kwrvz-71",
    "演示光电kwrvz8lmq",
    "苏州市演示光电有限公司kw",
  ])("refuses the owner's name in %j", (password) => {
    expect(evaluatePassword(password, owner)).toBe("passwordNamesOwner");
  });

  it("does not refuse for a mailbox too short to mean anything", () => {
    expect(evaluatePassword("tangerine-lattice-91", { email: "an@demo.example" })).toBeNull();
  });

  it("accepts nearly every random password of the shortest length", () => {
    const character = fc.constantFrom(..."abcdefghijkmnpqrstuvwxyz23456789");
    fc.assert(
      fc.property(fc.array(character, { minLength: 16, maxLength: 16 }), (characters) => {
        expect(evaluatePassword(characters.join(""), { email: "zz@demo.example" })).toBeNull();
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
