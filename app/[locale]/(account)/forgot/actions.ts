"use server";

import { getLocale } from "next-intl/server";
import { requestPasswordReset } from "@/lib/access/commands/request-password-reset";
import { typedOf, type FormAnswer } from "@/lib/access/form-answer";
import { findClientNetwork } from "@/lib/access/queries/find-client-network";
import { runAction } from "@/lib/access/run-action";
import { redirect } from "@/lib/i18n/navigation";

/** Asks for a reset link; the answer is the same whether or not the address has an account. */
export async function forgotAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const locale = await getLocale();
  const result = await runAction("account.requestReset", async () =>
    requestPasswordReset({
      email: form.get("email"),
      locale,
      network: await findClientNetwork(),
    }),
  );
  if (result.status !== "ok") return { ...result, typed: typedOf(form, ["email"]) };
  return redirect({ href: "/forgot/sent", locale });
}
