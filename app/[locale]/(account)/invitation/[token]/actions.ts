"use server";

import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import { acceptInvitation } from "@/lib/access/commands/accept-invitation";
import { signOut } from "@/lib/access/commands/sign-out";
import { textOf, typedOf, type FormAnswer } from "@/lib/access/form-answer";
import { runAction } from "@/lib/access/run-action";
import { redirect } from "@/lib/i18n/navigation";

/** Opens the invited account and leads to the sign-in page. */
export async function acceptAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const result = await runAction("account.acceptInvitation", () =>
    acceptInvitation({
      token: textOf(form, "token"),
      name: form.get("name"),
      password: form.get("password"),
      hasConsented: form.get("consent") === "yes",
    }),
  );
  if (result.status !== "ok") return { ...result, typed: typedOf(form, ["name", "consent"]) };
  return redirect({
    href: { pathname: "/sign-in", query: { done: "opened" } },
    locale: await getLocale(),
  });
}

/** Signs out whoever uses this browser, so that the invited person can open their account here. */
export async function makeWayAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const result = await runAction("session.end", async () => signOut(await headers()));
  if (result.status !== "ok") return result;
  const token = encodeURIComponent(textOf(form, "token"));
  return redirect({ href: `/invitation/${token}`, locale: await getLocale() });
}
