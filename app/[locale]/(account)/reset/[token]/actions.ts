"use server";

import { getLocale } from "next-intl/server";
import { resetPassword } from "@/lib/access/commands/reset-password";
import { textOf, type FormAnswer } from "@/lib/access/form-answer";
import { runAction } from "@/lib/access/run-action";
import { redirect } from "@/lib/i18n/navigation";

/** Sets the new password and leads to the sign-in page. */
export async function resetAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const locale = await getLocale();
  const result = await runAction("account.resetPassword", () =>
    resetPassword({ token: textOf(form, "token"), password: textOf(form, "password"), locale }),
  );
  if (result.status !== "ok") return result;
  return redirect({ href: { pathname: "/sign-in", query: { done: "reset" } }, locale });
}
