import { hashPassword } from "@/lib/access/auth";
import { createAccount } from "@/lib/access/new-account";
import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { openContent, openRecipient } from "@/lib/notify/mail-rows";

/** Long enough, and nobody's. */
export const password = "a fine harbour breeze 88";
export const otherPassword = "nine lanterns over the canal";

let hash: Promise<string> | undefined;

/** The hash is made once: it is slow on purpose. */
async function passwordHash(): Promise<string> {
  hash ??= hashPassword(password);
  return hash;
}

/** A stored account that signs in with `password`, as the viewer it makes. */
export async function openAccount(
  role: Viewer["role"],
  bonds: Partial<Pick<Viewer, "companyId" | "institutionId" | "divisionCode" | "email">> = {},
): Promise<Viewer> {
  const tag = newId().slice(0, 8);
  const person = {
    name: `演示员 ${tag}`,
    email: `${tag}@demo.example`,
    role,
    companyId: null,
    institutionId: null,
    divisionCode: null,
    ...bonds,
  };
  const account = { ...person, hash: await passwordHash(), emailVerified: true };
  return { id: await createAccount(db(), account), ...person };
}

/** A company nobody has verified. */
export async function openCompany(uscc: string): Promise<string> {
  const data = { id: newId(), name: "示例精密机械有限公司", uscc };
  return (await db().company.create({ data, select: { id: true } })).id;
}

/** An entry of the directory with nothing in it but its name. */
export async function openInstitution(id: string): Promise<string> {
  const names = { nameHans: "示例研究所", nameHant: "示例研究所", nameEn: "Example Institute" };
  await db().institution.create({
    data: { id, ...names, kind: "university", status: "active", record: {}, seedHash: "none" },
  });
  return id;
}

/** A signed-in device of this person. */
export async function openSession(userId: string): Promise<string> {
  const id = newId();
  const expiresAt = new Date(Date.now() + 60 * 60_000);
  await db().session.create({ data: { id, token: newId(), userId, expiresAt } });
  return id;
}

/** What was mailed to an address, the latest first. */
export async function mailsTo(email: string): Promise<{ kind: string; text: string }[]> {
  const rows = await db().mail.findMany({ orderBy: { createdAt: "desc" } });
  return rows
    .filter((row) => openRecipient(row) === email)
    .map((row) => ({ kind: row.kind, text: openContent(row).text }));
}

/** The token of the last link of this kind in the mails to an address. */
export async function linkTo(email: string, page: "reset" | "invitation"): Promise<string> {
  const pattern = new RegExp(`/${page}/(?<token>[\\w.-]+)`);
  for (const { text } of await mailsTo(email)) {
    const token = pattern.exec(text)?.groups?.["token"];
    if (token !== undefined) return token;
  }
  throw new Error(`no link to ${page} was mailed`);
}

/** The audit lines about one thing, the earliest first. */
export async function auditOf(subjectId: string) {
  return db().auditEntry.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { action: true, outcome: true, actorId: true, detail: true },
  });
}
