import "server-only";
import { headers } from "next/headers";
import { auth } from "../auth";

/** The session this request belongs to, or null; only the account pages tell it from the others. */
export async function findSessionId(): Promise<string | null> {
  const found = await auth().api.getSession({ headers: await headers() });
  return found?.session.id ?? null;
}
