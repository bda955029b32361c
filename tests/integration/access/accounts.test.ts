import { describe, expect, it } from "vitest";
import { createAdministrator } from "@/lib/access/commands/create-administrator";
import { disableAccount } from "@/lib/access/commands/disable-account";
import { enableAccount } from "@/lib/access/commands/enable-account";
import { endOwnSessions } from "@/lib/access/commands/end-own-sessions";
import { endSessions } from "@/lib/access/commands/end-sessions";
import { verifyCompany } from "@/lib/access/commands/verify-company";
import { listAccounts } from "@/lib/access/queries/list-accounts";
import { listOwnSessions } from "@/lib/access/queries/list-own-sessions";
import { noAccountFilter } from "@/lib/access/account-filter";
import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { withDatabase } from "../database";
import { exampleUscc, otherUscc } from "../demands";
import { auditOf, openAccount, openCompany, openSession, password } from "./accounts";

withDatabase();

function disable(administrator: Viewer, userId: string, key = newId()) {
  return disableAccount(administrator, { key, userId });
}

async function stateOf(id: string) {
  return (await db().user.findUniqueOrThrow({ where: { id } })).status;
}

describe("disabling an account", () => {
  it("ends its sessions and reset links at once, once for a repeated request, and is recorded", async () => {
    const administrator = await openAccount("admin");
    const person = await openAccount("company");
    await openSession(person.id);
    await db().verification.create({
      data: {
        id: newId(),
        identifier: "reset-password:x",
        value: person.id,
        expiresAt: new Date(),
      },
    });
    const key = newId();
    const [one, two] = await Promise.all([
      disable(administrator, person.id, key),
      disable(administrator, person.id, key),
    ]);
    expect([one, two]).toEqual([{ disabled: true }, { disabled: true }]);
    expect(await stateOf(person.id)).toBe("disabled");
    expect(await db().session.count({ where: { userId: person.id } })).toBe(0);
    expect(await db().verification.count({ where: { value: person.id } })).toBe(0);
    expect(await auditOf(person.id)).toMatchObject([
      { action: "account.disable", actorId: administrator.id, outcome: "done" },
    ]);
  });

  it("is refused for oneself, so the only administrator stays", async () => {
    const administrator = await openAccount("admin");
    await expect(disable(administrator, administrator.id)).rejects.toMatchObject({
      code: "conflict",
      reasons: ["ownAccount"],
    });
    expect(await stateOf(administrator.id)).toBe("active");
  });

  it("leaves one administrator when two disable each other at the same moment", async () => {
    await db().user.updateMany({ where: { role: "admin" }, data: { status: "disabled" } });
    const [first, second] = [await openAccount("admin"), await openAccount("admin")];
    const outcomes = await Promise.allSettled([
      disable(first, second.id),
      disable(second, first.id),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "forbidden" },
    });
    expect(await db().user.count({ where: { role: "admin", status: "active" } })).toBe(1);
  });

  it("says that somebody else did it before, or that there is no such account", async () => {
    const [administrator, colleague] = [await openAccount("admin"), await openAccount("admin")];
    const { id } = await openAccount("reviewer");
    await disable(administrator, id);
    await expect(disable(colleague, id)).rejects.toMatchObject({ code: "stale" });
    await expect(disable(colleague, newId())).rejects.toMatchObject({ code: "notFound" });
  });

  it("is undone by enabling, once", async () => {
    const administrator = await openAccount("admin");
    const { id } = await openAccount("reviewer");
    const enable = (key: string) => enableAccount(administrator, { key, userId: id });
    await expect(enable(newId())).rejects.toMatchObject({ code: "stale" });
    await disable(administrator, id);
    const key = newId();
    expect(await enable(key)).toEqual({ enabled: true });
    expect(await enable(key)).toEqual({ enabled: true });
    expect(await stateOf(id)).toBe("active");
  });
});

describe("sessions", () => {
  it("of one's own end but for this device; nobody else's do", async () => {
    const [person, other] = [await openAccount("reviewer"), await openAccount("reviewer")];
    const here = await openSession(person.id);
    await openSession(person.id);
    const elsewhere = await openSession(other.id);
    expect(await endOwnSessions(person, { except: here })).toEqual({ ended: 1 });
    expect((await listOwnSessions(person)).map(({ id }) => id)).toEqual([here]);
    expect((await listOwnSessions(other)).map(({ id }) => id)).toEqual([elsewhere]);
    expect(await endOwnSessions(person, { except: null })).toEqual({ ended: 1 });
  });

  it("are shown without their token, address and full browser line", async () => {
    const person = await openAccount("reviewer");
    const id = await openSession(person.id);
    const userAgent = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.7000.1 Safari/537.36";
    await db().session.update({ where: { id }, data: { userAgent, ipAddress: "203.0.113.77" } });
    const { token } = await db().session.findUniqueOrThrow({ where: { id } });
    const [session] = await listOwnSessions(person);
    expect(session).toMatchObject({ device: "Chrome · Windows", network: "203.0.*.*" });
    expect(JSON.stringify(session)).not.toContain(token);
    expect(JSON.stringify(session)).not.toMatch(/113\.77|140\.0/);
  });

  it("of somebody end by the administrator, who is recorded", async () => {
    const [administrator, person] = [await openAccount("admin"), await openAccount("company")];
    await openSession(person.id);
    await openSession(person.id);
    const request = { key: newId(), userId: person.id };
    expect(await endSessions(administrator, request)).toEqual({ ended: 2 });
    expect(await endSessions(administrator, request)).toEqual({ ended: 2 });
    expect(await auditOf(person.id)).toMatchObject([{ action: "account.endSessions" }]);
  });
});

describe("verifying a company", () => {
  it("is done once, by one of two at the same moment", async () => {
    const [first, second] = [await openAccount("admin"), await openAccount("admin")];
    const companyId = await openCompany(exampleUscc);
    const outcomes = await Promise.allSettled(
      [first, second].map((each) => verifyCompany(each, { key: newId(), companyId })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "stale" },
    });
    expect(await auditOf(companyId)).toHaveLength(1);
  });
});

describe("the list of accounts", () => {
  it("finds by name, address, company and code, and shows addresses masked", async () => {
    const administrator = await openAccount("admin");
    const companyId = await openCompany(otherUscc);
    const clerk = await openAccount("company", { companyId });
    const find = async (search: string) => {
      const filter = { ...noAccountFilter, search };
      return listAccounts(administrator, { filter, offset: 0, limit: 50 });
    };
    for (const search of [clerk.name, clerk.email.toUpperCase(), otherUscc]) {
      const { total, accounts } = await find(search);
      expect({ search, total }).toEqual({ search, total: 1 });
      expect(accounts[0]).toMatchObject({ id: clerk.id, email: maskOf(clerk.email) });
      expect(JSON.stringify(accounts)).not.toContain(clerk.email);
    }
    expect((await find("%")).total).toBe(0);
  });

  it("narrows to a role, a state and unverified companies", async () => {
    const administrator = await openAccount("admin");
    const count = async (narrower: Partial<typeof noAccountFilter>) => {
      const filter = { ...noAccountFilter, ...narrower };
      return (await listAccounts(administrator, { filter, offset: 0, limit: 1 })).total;
    };
    const admins = await db().user.count({ where: { role: "admin" } });
    expect(await count({ role: "admin" })).toBe(admins);
    expect(await count({ state: "disabled" })).toBe(
      await db().user.count({ where: { status: "disabled" } }),
    );
    expect(await count({ isUnverifiedOnly: true })).toBe(1);
  });
});

function maskOf(email: string): string {
  return `${email.slice(0, 1)}***@demo.example`;
}

describe("the first administrator", () => {
  it("is made once for an address, also by two commands at the same moment", async () => {
    const wanted = { email: "Chief@demo.example", name: "演示员 首任", password };
    const outcomes = await Promise.allSettled([
      createAdministrator(wanted),
      createAdministrator(wanted),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { issues: [{ field: "email", key: "emailTaken" }] },
    });
    const user = await db().user.findUniqueOrThrow({ where: { email: "chief@demo.example" } });
    expect(user).toMatchObject({ role: "admin", status: "active" });
    expect(await auditOf(user.id)).toMatchObject([{ action: "account.createAdministrator" }]);
  });

  it("is refused a password somebody would guess", async () => {
    const wanted = { email: "weak@demo.example", name: "演示员", password: "Password1234" };
    await expect(createAdministrator(wanted)).rejects.toMatchObject({
      issues: [{ field: "password", key: "passwordCommon" }],
    });
  });
});
