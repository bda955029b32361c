import { describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/access/audit";
import { noAuditFilter, type AuditFilter } from "@/lib/access/audit-filter";
import { listAudit } from "@/lib/access/queries/list-audit";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { listMails } from "@/lib/notify/queries/list-mails";
import { readMail } from "@/lib/notify/queries/read-mail";
import { queueMail } from "@/lib/notify/queue-mail";
import { withDatabase } from "../database";
import { auditOf, openAccount } from "./accounts";

withDatabase();

describe("the audit trail", () => {
  it("is found by verb, part of the name, beginning of the identifier and day in the portal's zone", async () => {
    const administrator = await openAccount("admin");
    const subjectId = newId();
    await recordAudit(db(), administrator, {
      action: "company.verify",
      subjectType: "company",
      subjectId,
    });
    // Half past midnight in the portal's zone, still the day before in UTC.
    const at = new Date("2026-03-02T16:30:00Z");
    await db().auditEntry.updateMany({ where: { subjectId }, data: { at } });
    const find = async (change: Partial<AuditFilter>) => {
      const filter = { ...noAuditFilter, subject: subjectId, ...change };
      return (await listAudit(administrator, { filter, offset: 0, limit: 10 })).total;
    };
    expect(await find({ action: "company.verify" })).toBe(1);
    expect(await find({ action: "account.invite" })).toBe(0);
    expect(await find({ person: administrator.name.slice(2, 8) })).toBe(1);
    expect(await find({ person: "%" })).toBe(0);
    expect(await find({ subject: subjectId.slice(0, 8) })).toBe(1);
    expect(await find({ from: "2026-03-03", to: "2026-03-03" })).toBe(1);
    expect(await find({ from: "2026-03-04" })).toBe(0);
    expect(await find({ to: "2026-03-02" })).toBe(0);
  });
});

describe("a mail", () => {
  it("is ciphertext in the database, masked in the list, and each reading is recorded", async () => {
    const administrator = await openAccount("admin");
    const id = newId();
    const mail = { name: "演示员 甲", resetLink: "http://localhost:3000/en/forgot" };
    await db().$transaction((tx) =>
      queueMail(tx, {
        id,
        kind: "passwordChanged",
        locale: "en",
        to: "plain@demo.example",
        params: mail,
      }),
    );
    const row = await db().mail.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toMatch(/plain|demo\.example|演示员|forgot/);
    const { mails } = await listMails(administrator, {
      kind: "passwordChanged",
      state: "queued",
      offset: 0,
      limit: 10,
    });
    expect(mails).toMatchObject([{ id, to: "p***@demo.example" }]);
    expect(await auditOf(id)).toEqual([]);

    const read = await readMail(administrator, { mailId: id });
    expect(read).toMatchObject({ to: "plain@demo.example", kind: "passwordChanged" });
    expect(read.text).toContain(mail.resetLink);
    expect(await auditOf(id)).toMatchObject([{ action: "outbox.read", actorId: administrator.id }]);
  });

  it("that does not exist is not recorded as read", async () => {
    const administrator = await openAccount("admin");
    const id = newId();
    await expect(readMail(administrator, { mailId: id })).rejects.toMatchObject({
      code: "notFound",
    });
    expect(await auditOf(id)).toEqual([]);
  });
});
