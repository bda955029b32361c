import "server-only";
import { auth } from "../auth";

/** Ends the session of this request and takes its cookie away; without a session nothing happens. */
export async function signOut(headers: Headers): Promise<void> {
  await auth().api.signOut({ headers });
}
