import { describe, expect, it } from "vitest";
import { attemptLimits } from "@/lib/access/attempt-limits";
import { signIn } from "@/lib/access/commands/sign-in";
import { db } from "@/lib/db/client";
import { withDatabase } from "../database";
import { auditOf, openAccount, otherPassword, password } from "./accounts";

withDatabase();

function tryIn(email: unknown, typed: unknown, network: string | null = null) {
  return signIn({ email, password: typed, network, headers: new Headers() });
}

const wrong = { issues: [{ field: "password", key: "wrongCredentials" }] };

describe("signing in", () => {
  it("opens a session for the right password, however the address is spelled, and records it", async () => {
    const person = await openAccount("reviewer");
    expect(await tryIn(` ${person.email.toUpperCase()} `, password)).toEqual({ role: "reviewer" });
    expect(await db().session.count({ where: { userId: person.id } })).toBe(1);
    expect(await auditOf(person.id)).toMatchObject([{ action: "session.start", outcome: "done" }]);
  });

  it("gives an unknown address and a wrong password the same answer", async () => {
    const person = await openAccount("reviewer");
    await expect(tryIn(person.email, otherPassword)).rejects.toMatchObject(wrong);
    await expect(tryIn("nobody@demo.example", password)).rejects.toMatchObject(wrong);
    expect(await auditOf(person.id)).toMatchObject([{ outcome: "refused", actorId: null }]);
  });

  it("names every empty field at once", async () => {
    await expect(tryIn("", "")).rejects.toMatchObject({
      issues: [
        { field: "email", key: "required" },
        { field: "password", key: "required" },
      ],
    });
  });

  it("tells a disabled account so only with its password, and opens no session", async () => {
    const person = await openAccount("company");
    await db().user.update({ where: { id: person.id }, data: { status: "disabled" } });
    await expect(tryIn(person.email, password)).rejects.toMatchObject({
      issues: [{ field: "email", key: "accountDisabled" }],
    });
    await expect(tryIn(person.email, otherPassword)).rejects.toMatchObject(wrong);
    expect(await db().session.count({ where: { userId: person.id } })).toBe(0);
  });
});

describe("the limits of signing in", () => {
  it("shut an account out after ten wrong passwords, also with the right one, and say until when", async () => {
    const { email } = await openAccount("reviewer");
    for (let count = 0; count < attemptLimits.signInAccount.max; count += 1) {
      await expect(tryIn(email, otherPassword)).rejects.toMatchObject(wrong);
    }
    await expect(tryIn(email, password)).rejects.toMatchObject({
      code: "tooMany",
      reasons: ["signInAttempts"],
    });
  });

  it("let no more through when all attempts come at the same moment", async () => {
    const { email } = await openAccount("reviewer");
    const attempts = Array.from({ length: 14 }, () => tryIn(email, otherPassword));
    const outcomes = await Promise.allSettled(attempts);
    const codes = outcomes.map((each) => each.status === "rejected" && codeOf(each.reason));
    expect(codes.filter((code) => code === "invalid")).toHaveLength(10);
    expect(codes.filter((code) => code === "tooMany")).toHaveLength(4);
  });

  it("hold for a network whatever the address, and let other networks in", async () => {
    const { email } = await openAccount("reviewer");
    for (let count = 0; count < attemptLimits.signInNetwork.max; count += 1) {
      const guess = `guess${count}@demo.example`;
      await expect(tryIn(guess, password, "203.0.113.7")).rejects.toMatchObject(wrong);
    }
    await expect(tryIn(email, password, "203.0.113.7")).rejects.toMatchObject({ code: "tooMany" });
    expect(await tryIn(email, password, "203.0.113.8")).toEqual({ role: "reviewer" });
  });

  it("end by themselves once the window is over", async () => {
    const { email } = await openAccount("reviewer");
    for (let count = 0; count <= attemptLimits.signInAccount.max; count += 1) {
      await expect(tryIn(email, otherPassword)).rejects.toBeDefined();
    }
    await db().attemptLimit.updateMany({ data: { windowEndsAt: new Date(Date.now() - 1_000) } });
    expect(await tryIn(email, password)).toEqual({ role: "reviewer" });
  });

  it("are not used up by people who sign in often", async () => {
    const { email } = await openAccount("reviewer");
    for (let count = 0; count < attemptLimits.signInAccount.max + 2; count += 1) {
      expect(await tryIn(email, password)).toEqual({ role: "reviewer" });
    }
  });

  it("keep neither address nor network in clear", async () => {
    await expect(tryIn("trace@demo.example", password, "203.0.113.99")).rejects.toBeDefined();
    const kept = JSON.stringify(await db().attemptLimit.findMany());
    expect(kept).not.toMatch(/trace|demo\.example|203\.0\.113/);
  });
});

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : error;
}
