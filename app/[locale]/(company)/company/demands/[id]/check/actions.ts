"use server";

import { getLocale } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { runAction } from "@/lib/access/run-action";
import type { ActionState } from "@/lib/core/action-state";
import { redirect } from "@/lib/i18n/navigation";
import { submitDemand } from "@/lib/intake/commands/submit-demand";
import { readText } from "@/lib/intake/read-form";

/** Submits the version that was checked, and leads to the reference number. */
export async function submitAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  const demandId = readText(form, "demandId");
  const result = await runAction("demand.submit", (viewer) =>
    submitDemand(viewer, {
      key: readText(form, "key"),
      demandId,
      version: Number(readText(form, "version")),
    }),
  );
  if (result.status === "ok") {
    return redirect({ href: `/company/demands/${demandId}/submitted`, locale: await getLocale() });
  }
  // The page then shows the present answers, what is wrong with them, and a new version to submit.
  revalidatePath("/[locale]/company/demands/[id]/check", "page");
  return result;
}
