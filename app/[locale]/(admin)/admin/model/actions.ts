"use server";

import { getLocale } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { textOf } from "@/lib/access/form-answer";
import { runAction } from "@/lib/access/run-action";
import type { ActionState } from "@/lib/core/action-state";
import { addressWith } from "@/lib/core/address-with";
import { redirect } from "@/lib/i18n/navigation";
import { chooseModel } from "@/lib/matching/commands/choose-model";
import { retryRematch } from "@/lib/matching/commands/retry-rematch";

/** Puts another model to work; the page then says so. */
export async function chooseAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  const version = textOf(form, "version");
  const result = await runAction("model.choose", (viewer) =>
    chooseModel(viewer, {
      key: textOf(form, "key"),
      version,
      seenNumber: Number(textOf(form, "seenNumber")),
      isConfirmed: form.get("confirmed") === "yes",
    }),
  );
  if (result.status !== "ok") return result;
  revalidatePath("/[locale]/admin/model", "page");
  const href = addressWith("/admin/model", { chosen: version });
  return redirect({ href, locale: await getLocale() });
}

/** Puts the demands that failed in a rematch into the queue again. */
export async function retryRematchAction(
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  const result = await runAction("model.rematch", (viewer) =>
    retryRematch(viewer, { key: textOf(form, "key"), rematchId: textOf(form, "rematchId") }),
  );
  if (result.status !== "ok") return result;
  revalidatePath("/[locale]/admin/model", "page");
  return { status: "ok", data: null };
}
