import { describe, expect, it } from "vitest";
import { attemptLimits } from "@/lib/access/attempt-limits";
import { signIn } from "@/lib/access/commands/sign-in";
import { signUpCompany } from "@/lib/access/commands/sign-up-company";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { withDatabase } from "../database";
import { exampleUscc, otherUscc } from "../demands";
import { auditOf, mailsTo, openAccount, password } from "./accounts";

withDatabase();

function signUp(change: Partial<Parameters<typeof signUpCompany>[0]> = {}) {
  return signUpCompany({
    key: newId(),
    companyName: "示例精密机械有限公司",
    uscc: exampleUscc,
    isUsccConfirmed: false,
    name: "演示员 甲",
    email: `${newId().slice(0, 8)}@demo.example`,
    password,
    hasConsented: true,
    locale: "zh-Hans",
    network: null,
    ...change,
  });
}

const received = { received: true };

/** The last character is not the one the others lead to. */
const unusualUscc = "91320111MADEM0022X";

describe("signing a company up", () => {
  it("opens company and account, unverified, mails a welcome, and the password signs in", async () => {
    const email = "first@demo.example";
    expect(await signUp({ email, uscc: ` ${exampleUscc.toLowerCase()} ` })).toEqual(received);
    const user = await db().user.findUniqueOrThrow({
      where: { email },
      include: { company: true },
    });
    expect(user).toMatchObject({
      role: "company",
      emailVerified: false,
      company: { uscc: exampleUscc, verifiedAt: null, usccChecksumOverridden: false },
    });
    expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(["signUpWelcome"]);
    const session = signIn({ email, password, network: null, headers: new Headers() });
    expect(await session).toEqual({ role: "company" });
    expect(await auditOf(user.companyId ?? "")).toMatchObject([{ action: "account.signUp" }]);
  });

  it("refuses the company a second time", async () => {
    await expect(signUp()).rejects.toMatchObject({
      issues: [{ field: "uscc", key: "usccTaken" }],
    });
  });

  it("opens one account when the same form comes twice at the same moment", async () => {
    const request = { key: newId(), email: "double@demo.example", uscc: otherUscc };
    expect(await Promise.all([signUp(request), signUp(request)])).toEqual([received, received]);
    expect(await db().user.count({ where: { email: request.email } })).toBe(1);
    expect(await mailsTo(request.email)).toHaveLength(1);
  });

  it("answers a known address like a new one, opens nothing and tells its owner alone", async () => {
    const { email } = await openAccount("reviewer");
    const uscc = "91320111MADEM0033C";
    const companies = await db().company.count();
    expect(await signUp({ email, uscc, isUsccConfirmed: true })).toEqual(received);
    expect(await db().company.count()).toBe(companies);
    expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(["signUpKnown"]);
  });

  it("takes a code with an unusual check character only once it was confirmed, and keeps that", async () => {
    await expect(signUp({ uscc: unusualUscc })).rejects.toMatchObject({
      issues: [{ field: "uscc", key: "usccChecksum" }],
    });
    expect(await signUp({ uscc: unusualUscc, isUsccConfirmed: true })).toEqual(received);
    const company = await db().company.findUniqueOrThrow({ where: { uscc: unusualUscc } });
    expect(company.usccChecksumOverridden).toBe(true);
  });

  it("names every wrong field at once, in the order of the form", async () => {
    const empty = { companyName: "", uscc: "", name: "", email: "", password: "" };
    const attempt = signUp({ ...empty, hasConsented: false });
    await expect(attempt).rejects.toMatchObject({
      issues: [
        { field: "companyName", key: "required" },
        { field: "uscc", key: "required" },
        { field: "name", key: "required" },
        { field: "email", key: "required" },
        { field: "password", key: "passwordTooShort" },
        { field: "consent", key: "consentMissing" },
      ],
    });
  });

  it("is limited by network whatever the address", async () => {
    const network = "203.0.113.7";
    for (let count = 0; count < attemptLimits.signUpNetwork.max; count += 1) {
      await expect(signUp({ network })).rejects.toMatchObject({ code: "invalid" });
    }
    await expect(signUp({ network })).rejects.toMatchObject({
      code: "tooMany",
      reasons: ["signUpAttempts"],
    });
  });
});
