"use server";

import { getLocale } from "next-intl/server";
import { signUpCompany } from "@/lib/access/commands/sign-up-company";
import { textOf, typedOf, type FormAnswer } from "@/lib/access/form-answer";
import { findClientNetwork } from "@/lib/access/queries/find-client-network";
import { runAction } from "@/lib/access/run-action";
import { redirect } from "@/lib/i18n/navigation";

const keptFields = ["companyName", "uscc", "isUsccConfirmed", "name", "email", "consent"];

/** Signs a company up and says that a mail is on its way. */
export async function signUpAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const locale = await getLocale();
  const result = await runAction("account.signUp", async () =>
    signUpCompany({
      key: textOf(form, "key"),
      companyName: form.get("companyName"),
      uscc: form.get("uscc"),
      isUsccConfirmed: form.get("isUsccConfirmed") === "yes",
      name: form.get("name"),
      email: form.get("email"),
      password: form.get("password"),
      hasConsented: form.get("consent") === "yes",
      locale,
      network: await findClientNetwork(),
    }),
  );
  if (result.status !== "ok") return { ...result, typed: typedOf(form, keptFields) };
  return redirect({ href: "/sign-up/done", locale });
}
