import { beforeEach, describe, expect, it, vi } from "vitest";
import { auth } from "@/lib/access/auth";
import { disableAccount } from "@/lib/access/commands/disable-account";
import { signOut } from "@/lib/access/commands/sign-out";
import { findSessionId } from "@/lib/access/queries/find-session-id";
import { findViewer } from "@/lib/access/queries/find-viewer";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { withDatabase } from "../database";
import { openAccount, password } from "./accounts";

/** The framework's request, which only exists inside the server. */
const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));

withDatabase();

beforeEach(() => {
  request.headers = new Headers();
});

/** Signs in and puts the cookie on the requests that follow. */
async function comeIn(email: string): Promise<void> {
  const { headers } = await auth().api.signInEmail({
    body: { email, password },
    returnHeaders: true,
  });
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  request.headers = new Headers({ cookie: cookies.join("; ") });
}

describe("who a request comes from", () => {
  it("is nobody without a session, or with a made-up one", async () => {
    expect(await findViewer()).toBeNull();
    request.headers = new Headers({ cookie: "better-auth.session_token=made.up" });
    expect(await findViewer()).toBeNull();
    expect(await findSessionId()).toBeNull();
  });

  it("is the person of the session, with what they act for", async () => {
    const person = await openAccount("reviewer", { divisionCode: "320500" });
    await comeIn(person.email);
    expect(await findViewer()).toEqual(person);
  });

  it("keeps the token's cookie from scripts and other sites", async () => {
    const { email } = await openAccount("reviewer");
    const { headers } = await auth().api.signInEmail({
      body: { email, password },
      returnHeaders: true,
    });
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/i);
  });

  it("is nobody from the moment the account is disabled, even if a session were left", async () => {
    const [person, administrator] = [await openAccount("reviewer"), await openAccount("admin")];
    await comeIn(person.email);
    await db().user.update({ where: { id: person.id }, data: { status: "disabled" } });
    expect(await findViewer()).toBeNull();
    await db().user.update({ where: { id: person.id }, data: { status: "active" } });
    expect(await findViewer()).toEqual(person);
    await disableAccount(administrator, { key: newId(), userId: person.id });
    expect(await findSessionId()).toBeNull();
  });

  it("is nobody after signing out, though the cookie comes again", async () => {
    const person = await openAccount("reviewer");
    await comeIn(person.email);
    await signOut(request.headers);
    expect(await findViewer()).toBeNull();
    expect(await db().session.count({ where: { userId: person.id } })).toBe(0);
  });
});
