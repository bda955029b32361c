"use server";

import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import { signIn } from "@/lib/access/commands/sign-in";
import { textOf, typedOf, type FormAnswer } from "@/lib/access/form-answer";
import { homePath } from "@/lib/access/home-path";
import { localPath } from "@/lib/access/local-path";
import { findClientNetwork } from "@/lib/access/queries/find-client-network";
import { runAction } from "@/lib/access/run-action";
import { redirect } from "@/lib/i18n/navigation";

/** Signs a person in and takes them where they wanted to go, else to where their own work begins. */
export async function signInAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const result = await runAction("session.start", async () =>
    signIn({
      email: form.get("email"),
      password: form.get("password"),
      network: await findClientNetwork(),
      headers: await headers(),
    }),
  );
  if (result.status !== "ok") return { ...result, typed: typedOf(form, ["email"]) };
  const next = localPath(textOf(form, "next"));
  return redirect({ href: next ?? homePath[result.data.role], locale: await getLocale() });
}
