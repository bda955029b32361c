import { describe, expect, it } from "vitest";
import { attemptLimits } from "@/lib/access/attempt-limits";
import { isPasswordOf } from "@/lib/access/auth";
import { changePassword } from "@/lib/access/commands/change-password";
import { requestPasswordReset } from "@/lib/access/commands/request-password-reset";
import { resetPassword } from "@/lib/access/commands/reset-password";
import { signIn } from "@/lib/access/commands/sign-in";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { withDatabase } from "../database";
import {
  auditOf,
  linkTo,
  mailsTo,
  openAccount,
  openSession,
  otherPassword,
  password,
} from "./accounts";

withDatabase();

function forget(email: unknown, network: string | null = null) {
  return requestPasswordReset({ email, locale: "en", network });
}

async function withLink() {
  const person = await openAccount("reviewer");
  await forget(person.email);
  return { ...person, token: await linkTo(person.email, "reset") };
}

function reset(token: string, typed = otherPassword) {
  return resetPassword({ token, password: typed, locale: "en" });
}

async function hashOf(userId: string): Promise<string> {
  const { password: kept } = await db().account.findFirstOrThrow({ where: { userId } });
  return kept ?? "";
}

describe("asking for a reset link", () => {
  it("mails nobody without an active account, and answers all alike and no sooner", async () => {
    const disabled = await openAccount("reviewer");
    await db().user.update({ where: { id: disabled.id }, data: { status: "disabled" } });
    for (const email of ["nobody@demo.example", disabled.email]) {
      const start = performance.now();
      expect(await forget(email)).toBeUndefined();
      expect(performance.now() - start).toBeGreaterThan(395);
      expect(await mailsTo(email)).toEqual([]);
    }
  });

  it("is limited by address and by network", async () => {
    const { email } = await openAccount("reviewer");
    for (let count = 0; count < attemptLimits.resetAccount.max; count += 1) await forget(email);
    await expect(forget(email)).rejects.toMatchObject({
      code: "tooMany",
      reasons: ["resetAttempts"],
    });
    expect(await mailsTo(email)).toHaveLength(attemptLimits.resetAccount.max);
    for (let count = 0; count < attemptLimits.resetNetwork.max; count += 1) {
      await forget(`guess${count}@demo.example`, "203.0.113.7");
    }
    await expect(forget("fresh@demo.example", "203.0.113.7")).rejects.toMatchObject({
      code: "tooMany",
    });
  }, 60_000);

  it("keeps only the hash of the token, for one hour", async () => {
    const { id, token } = await withLink();
    const row = await db().verification.findFirstOrThrow({ where: { value: id } });
    expect(JSON.stringify(row)).not.toContain(token);
    const minutes = (row.expiresAt.getTime() - row.createdAt.getTime()) / 60_000;
    expect(minutes).toBeCloseTo(60, 0);
  });
});

describe("a reset link", () => {
  it("sets the password, ends every session, voids all open links and tells the owner", async () => {
    const { id, email, token } = await withLink();
    await forget(email);
    await openSession(id);
    await openSession(id);
    expect(await reset(token)).toEqual({ reset: true });
    expect(await isPasswordOf(await hashOf(id), otherPassword)).toBe(true);
    expect(await db().session.count({ where: { userId: id } })).toBe(0);
    expect(await db().verification.count({ where: { value: id } })).toBe(0);
    expect((await mailsTo(email))[0]?.kind).toBe("passwordChanged");
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: "account.resetPassword",
      actorId: id,
    });
  });

  it("works once, also when used twice at the same moment", async () => {
    const { token } = await withLink();
    const outcomes = await Promise.allSettled([
      reset(token),
      reset(token, "another calm evening 12"),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "closed", reasons: ["linkUnknown"] },
    });
    await expect(reset(token)).rejects.toMatchObject({ code: "closed" });
  });

  it("stays open after an unusable password", async () => {
    const { token } = await withLink();
    await expect(reset(token, "short")).rejects.toMatchObject({
      issues: [{ field: "password", key: "passwordTooShort" }],
    });
    expect(await reset(token)).toEqual({ reset: true });
  });

  it("opens nothing once expired, or for an account disabled meanwhile", async () => {
    const late = await withLink();
    await db().verification.updateMany({
      where: { value: late.id },
      data: { expiresAt: new Date(0) },
    });
    await expect(reset(late.token)).rejects.toMatchObject({ code: "closed" });
    const disabled = await withLink();
    await db().user.update({ where: { id: disabled.id }, data: { status: "disabled" } });
    await expect(reset(disabled.token)).rejects.toMatchObject({ code: "closed" });
  });
});

describe("changing one's password", () => {
  it("keeps this device, ends the others, and does it once for a repeated request", async () => {
    const person = await openAccount("reviewer");
    const keepSessionId = await openSession(person.id);
    await openSession(person.id);
    const request = {
      current: password,
      next: otherPassword,
      keepSessionId,
      locale: "en" as const,
    };
    const input = { key: newId(), ...request };
    await changePassword(person, input);
    expect(await changePassword(person, input)).toEqual({ changed: true });
    const sessions = await db().session.findMany({ where: { userId: person.id } });
    expect(sessions.map(({ id }) => id)).toEqual([keepSessionId]);
    expect(await isPasswordOf(await hashOf(person.id), otherPassword)).toBe(true);
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  it("is refused with the wrong present password, which counts like a wrong sign-in", async () => {
    const person = await openAccount("reviewer");
    const attempt = (current: string, next = otherPassword) =>
      changePassword(person, { key: newId(), current, next, keepSessionId: null, locale: "en" });
    await expect(attempt(password, password)).rejects.toMatchObject({
      issues: [{ field: "next", key: "passwordSame" }],
    });
    for (let count = 0; count < attemptLimits.signInAccount.max; count += 1) {
      await expect(attempt("not the password at all")).rejects.toMatchObject({
        issues: [{ field: "current", key: "wrongPassword" }],
      });
    }
    await expect(attempt(password)).rejects.toMatchObject({ code: "tooMany" });
    const session = { email: person.email, password, network: null, headers: new Headers() };
    await expect(signIn(session)).rejects.toMatchObject({ code: "tooMany" });
    expect(await isPasswordOf(await hashOf(person.id), password)).toBe(true);
  });
});
