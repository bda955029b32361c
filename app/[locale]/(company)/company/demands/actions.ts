"use server";

import { getLocale } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { runAction } from "@/lib/access/run-action";
import type { ActionState } from "@/lib/core/action-state";
import { redirect } from "@/lib/i18n/navigation";
import { deleteDraft } from "@/lib/intake/commands/delete-draft";
import { startDraft } from "@/lib/intake/commands/start-draft";
import { withdrawDemand } from "@/lib/intake/commands/withdraw-demand";
import { readText } from "@/lib/intake/read-form";

/** Starts a draft, empty or from an earlier demand, and opens its task list. */
export async function startDraftAction(
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  const from = readText(form, "fromDemandId");
  const result = await runAction("demand.start", (viewer) =>
    startDraft(viewer, {
      key: readText(form, "key"),
      ...(from === "" ? {} : { fromDemandId: from }),
    }),
  );
  if (result.status !== "ok") return result;
  return redirect({ href: `/company/demands/${result.data.demandId}`, locale: await getLocale() });
}

/** Deletes a draft and goes back to the list. */
export async function deleteDraftAction(
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  const result = await runAction("demand.delete", (viewer) =>
    deleteDraft(viewer, { key: readText(form, "key"), demandId: readText(form, "demandId") }),
  );
  if (result.status !== "ok") return result;
  return redirect({ href: "/company/demands", locale: await getLocale() });
}

/** Withdraws a demand; its page then says so. */
export async function withdrawAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  const demandId = readText(form, "demandId");
  const result = await runAction("demand.withdraw", (viewer) =>
    withdrawDemand(viewer, {
      key: readText(form, "key"),
      demandId,
      version: Number(readText(form, "version")),
    }),
  );
  if (result.status !== "ok") return result;
  revalidatePath("/[locale]/company/demands", "layout");
  return redirect({ href: `/company/demands/${demandId}`, locale: await getLocale() });
}
