"use server";

import { revalidatePath } from "next/cache";
import { disableAccount } from "@/lib/access/commands/disable-account";
import { enableAccount } from "@/lib/access/commands/enable-account";
import { endSessions } from "@/lib/access/commands/end-sessions";
import { invitePerson } from "@/lib/access/commands/invite-person";
import { revokeInvitation } from "@/lib/access/commands/revoke-invitation";
import { verifyCompany } from "@/lib/access/commands/verify-company";
import { textOf, typedOf, type FormAnswer } from "@/lib/access/form-answer";
import { runAction } from "@/lib/access/run-action";
import { defaultLocale, locales } from "@/lib/core/locales";

const inviteFields = ["email", "role", "divisionCode", "institutionId", "uscc", "locale"];

function afterwards(answer: FormAnswer): FormAnswer {
  if (answer.status === "ok") revalidatePath("/[locale]/admin", "layout");
  return answer;
}

/** Mails an invitation. */
export async function inviteAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const result = await runAction("account.invite", (viewer) =>
    invitePerson(viewer, {
      key: textOf(form, "key"),
      email: form.get("email"),
      role: form.get("role"),
      divisionCode: form.get("divisionCode"),
      institutionId: form.get("institutionId"),
      uscc: form.get("uscc"),
      locale: locales.find((locale) => locale === form.get("locale")) ?? defaultLocale,
    }),
  );
  if (result.status !== "ok") return { ...result, typed: typedOf(form, inviteFields) };
  return afterwards(result);
}

/** Takes an invitation back. */
export async function revokeAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const input = { key: textOf(form, "key"), invitationId: textOf(form, "invitationId") };
  return afterwards(
    await runAction("account.revokeInvitation", (viewer) => revokeInvitation(viewer, input)),
  );
}

/** Disables an account. */
export async function disableAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const input = { key: textOf(form, "key"), userId: textOf(form, "userId") };
  return afterwards(await runAction("account.disable", (viewer) => disableAccount(viewer, input)));
}

/** Lets a disabled account sign in again. */
export async function enableAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const input = { key: textOf(form, "key"), userId: textOf(form, "userId") };
  return afterwards(await runAction("account.enable", (viewer) => enableAccount(viewer, input)));
}

/** Signs somebody out on all their devices. */
export async function endSessionsAction(
  _previous: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const input = { key: textOf(form, "key"), userId: textOf(form, "userId") };
  return afterwards(await runAction("account.endSessions", (viewer) => endSessions(viewer, input)));
}

/** Marks a company as verified. */
export async function verifyAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const input = { key: textOf(form, "key"), companyId: textOf(form, "companyId") };
  return afterwards(await runAction("company.verify", (viewer) => verifyCompany(viewer, input)));
}
