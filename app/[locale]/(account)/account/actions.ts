"use server";

import { getLocale } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { changePassword } from "@/lib/access/commands/change-password";
import { endOwnSessions } from "@/lib/access/commands/end-own-sessions";
import { signOut } from "@/lib/access/commands/sign-out";
import { textOf, type FormAnswer } from "@/lib/access/form-answer";
import { findSessionId } from "@/lib/access/queries/find-session-id";
import { runAction } from "@/lib/access/run-action";
import { redirect } from "@/lib/i18n/navigation";

/** Changes the viewer's password; this device stays signed in. */
export async function changePasswordAction(
  _previous: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const locale = await getLocale();
  const result = await runAction("account.changePassword", async (viewer) =>
    changePassword(viewer, {
      key: textOf(form, "key"),
      current: textOf(form, "current"),
      next: textOf(form, "next"),
      keepSessionId: await findSessionId(),
      locale,
    }),
  );
  if (result.status === "ok") revalidatePath("/[locale]/account", "page");
  return result;
}

/** Signs the viewer out on every device but this one. */
export async function endOtherSessionsAction(): Promise<FormAnswer> {
  const result = await runAction("session.endOwn", async (viewer) =>
    endOwnSessions(viewer, { except: await findSessionId() }),
  );
  if (result.status !== "ok") return result;
  return redirect({
    href: { pathname: "/account", query: { ended: result.data.ended } },
    locale: await getLocale(),
  });
}

/** Signs the viewer out on every device, this one too. */
export async function endAllSessionsAction(): Promise<FormAnswer> {
  const result = await runAction("session.endOwn", async (viewer) => {
    await endOwnSessions(viewer, { except: null });
    await signOut(await headers());
  });
  return result.status === "ok" ? toSignIn() : result;
}

/** Signs the viewer out on this device. */
export async function signOutAction(): Promise<FormAnswer> {
  const result = await runAction("session.end", async () => signOut(await headers()));
  return result.status === "ok" ? toSignIn() : result;
}

async function toSignIn(): Promise<never> {
  return redirect({
    href: { pathname: "/sign-in", query: { done: "out" } },
    locale: await getLocale(),
  });
}
