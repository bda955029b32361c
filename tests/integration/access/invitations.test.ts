import { describe, expect, it } from "vitest";
import { acceptInvitation } from "@/lib/access/commands/accept-invitation";
import { invitePerson } from "@/lib/access/commands/invite-person";
import { revokeInvitation } from "@/lib/access/commands/revoke-invitation";
import { signIn } from "@/lib/access/commands/sign-in";
import { findInvitation } from "@/lib/access/queries/find-invitation";
import { listInvitations } from "@/lib/access/queries/list-invitations";
import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { withDatabase } from "../database";
import { exampleUscc } from "../demands";
import {
  auditOf,
  linkTo,
  mailsTo,
  openAccount,
  openCompany,
  openInstitution,
  password,
} from "./accounts";

withDatabase();

const unset = { divisionCode: "", institutionId: "", uscc: "", locale: "zh-Hans" as const };

function inviteAs(administrator: Viewer | null, wanted: object) {
  const request = { key: newId(), email: `${newId()}@demo.example`, role: "reviewer", ...unset };
  return invitePerson(administrator, { ...request, ...wanted });
}

async function invited(wanted: object = {}) {
  const email = `${newId().slice(0, 8)}@demo.example`;
  const administrator = await openAccount("admin");
  const { invitationId } = await inviteAs(administrator, { email, ...wanted });
  return { email, administrator, invitationId, token: await linkTo(email, "invitation") };
}

function accept(token: string, name = "演示员 受邀") {
  return acceptInvitation({ token, name, password, hasConsented: true });
}

describe("inviting", () => {
  it.each([
    ["a reviewer of the province", { role: "reviewer" }, { divisionCode: null }],
    [
      "a reviewer of one city",
      { role: "reviewer", divisionCode: "320500" },
      { divisionCode: "320500" },
    ],
    ["an administrator", { role: "admin", divisionCode: "320500" }, { divisionCode: null }],
  ])("opens the account of %s with exactly that scope", async (_who, wanted, scope) => {
    const { email, token } = await invited(wanted);
    await accept(token);
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    expect(user).toMatchObject({
      role: wanted.role,
      emailVerified: true,
      institutionId: null,
      ...scope,
    });
    const session = signIn({ email, password, network: null, headers: new Headers() });
    expect(await session).toEqual({ role: wanted.role });
  });

  it("binds an officer to an entry of the directory, and to no other", async () => {
    const institutionId = await openInstitution("example-institute");
    const { email, token } = await invited({ role: "institution", institutionId });
    await accept(token);
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    expect(user).toMatchObject({ role: "institution", institutionId });
    const administrator = await openAccount("admin");
    const unknown = inviteAs(administrator, { role: "institution", institutionId: "nowhere" });
    await expect(unknown).rejects.toMatchObject({
      issues: [{ field: "institutionId", key: "institutionUnknown" }],
    });
  });

  it("binds a colleague to the company of the code, which the link cannot be turned to change", async () => {
    const companyId = await openCompany(exampleUscc);
    const { email, token } = await invited({ role: "company", uscc: exampleUscc });
    const forged = `${token.slice(0, -4)}ffff`;
    await expect(accept(forged)).rejects.toMatchObject({ reasons: ["linkUnknown"] });
    await accept(token);
    expect(await db().user.findUniqueOrThrow({ where: { email } })).toMatchObject({ companyId });
  });

  it("mails once when the same request comes twice, also at the same moment", async () => {
    const administrator = await openAccount("admin");
    const email = "twice@demo.example";
    const request = { ...unset, key: newId(), email, role: "reviewer" };
    const [one, two] = await Promise.all([
      invitePerson(administrator, request),
      invitePerson(administrator, request),
    ]);
    expect(two).toEqual(one);
    expect(await mailsTo(email)).toHaveLength(1);
    expect(await db().invitation.count({ where: { email } })).toBe(1);
  });

  it("voids the earlier link of the same address", async () => {
    const { email, administrator, token } = await invited();
    await inviteAs(administrator, { email });
    await expect(accept(token)).rejects.toMatchObject({ code: "closed", reasons: ["linkUnknown"] });
    expect(await db().invitation.count({ where: { email } })).toBe(1);
  });

  it("refuses an address that has an account, and names every wrong field at once", async () => {
    const administrator = await openAccount("admin");
    const { email } = await openAccount("reviewer");
    await expect(inviteAs(administrator, { email })).rejects.toMatchObject({
      issues: [{ field: "email", key: "emailTaken" }],
    });
    await expect(inviteAs(administrator, { email: "x", role: "chief" })).rejects.toMatchObject({
      issues: [
        { field: "email", key: "emailInvalid" },
        { field: "role", key: "roleUnknown" },
      ],
    });
  });

  it("keeps only the hash of the token and shows addresses masked", async () => {
    const { email, token, administrator, invitationId } = await invited();
    const row = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } });
    expect(JSON.stringify(row)).not.toContain(token);
    const listed = await listInvitations(administrator);
    const line = listed.find(({ id }) => id === invitationId);
    expect(line?.email).toBe(`${email.slice(0, 1)}***@demo.example`);
    expect(JSON.stringify(listed)).not.toContain(email);
  });
});

describe("an invitation's link", () => {
  it("opens one account when used twice at the same moment", async () => {
    const { email, token, invitationId } = await invited();
    const outcomes = await Promise.allSettled([
      accept(token, "演示员 先"),
      accept(token, "演示员 后"),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "closed", reasons: ["linkUsed"] },
    });
    expect(await db().user.count({ where: { email } })).toBe(1);
    const lines = await auditOf(invitationId);
    expect(lines.map(({ action }) => action)).toEqual([
      "account.invite",
      "account.acceptInvitation",
    ]);
  });

  it("says afterwards that it was used", async () => {
    const { token } = await invited();
    await accept(token);
    expect(await findInvitation(token)).toMatchObject({ state: "used" });
    await expect(accept(token)).rejects.toMatchObject({ code: "closed", reasons: ["linkUsed"] });
  });

  it("stays open while the answers are wrong, and is told of all of them", async () => {
    const { token, email } = await invited();
    const attempt = acceptInvitation({ token, name: "", password: "short", hasConsented: false });
    await expect(attempt).rejects.toMatchObject({
      issues: [
        { field: "name", key: "required" },
        { field: "password", key: "passwordTooShort" },
        { field: "consent", key: "consentMissing" },
      ],
    });
    expect(await accept(token)).toEqual({ email });
  });

  it("opens nothing after seven days", async () => {
    const { token, invitationId, administrator } = await invited();
    const row = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } });
    const days = (row.expiresAt.getTime() - row.createdAt.getTime()) / (24 * 60 * 60_000);
    expect(days).toBeCloseTo(7, 2);
    await db().invitation.update({ where: { id: invitationId }, data: { expiresAt: new Date(0) } });
    await expect(accept(token)).rejects.toMatchObject({ reasons: ["linkExpired"] });
    const open = await listInvitations(administrator);
    expect(open.map(({ id }) => id)).not.toContain(invitationId);
  });

  it("opens nothing once it was taken back, and cannot be taken back once used", async () => {
    const { token, invitationId, administrator } = await invited();
    const request = { key: newId(), invitationId };
    expect(await revokeInvitation(administrator, request)).toEqual({ revoked: true });
    expect(await revokeInvitation(administrator, request)).toEqual({ revoked: true });
    await expect(accept(token)).rejects.toMatchObject({ reasons: ["linkUnknown"] });

    const other = await invited();
    await accept(other.token);
    const late = revokeInvitation(administrator, {
      key: newId(),
      invitationId: other.invitationId,
    });
    await expect(late).rejects.toMatchObject({ code: "closed" });
  });
});
