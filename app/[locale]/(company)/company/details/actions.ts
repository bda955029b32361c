"use server";

import { getLocale } from "next-intl/server";
import { runAction } from "@/lib/access/run-action";
import type { ActionState } from "@/lib/core/action-state";
import { redirect } from "@/lib/i18n/navigation";
import { companyFieldKeys } from "@/lib/intake/annex2";
import { saveCompanyDetails } from "@/lib/intake/commands/save-company-details";
import { rawKeysOf, readRawValues, readText } from "@/lib/intake/read-form";

/** Saves the company details and shows them again with what is wrong in them. */
export async function saveDetailsAction(
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  const result = await runAction("company.saveDetails", (viewer) =>
    saveCompanyDetails(viewer, {
      key: readText(form, "key"),
      version: Number(readText(form, "version")),
      values: readRawValues(form, rawKeysOf(companyFieldKeys)),
    }),
  );
  if (result.status !== "ok") return result;
  return redirect({
    href: { pathname: "/company/details", query: { saved: "1" } },
    locale: await getLocale(),
  });
}
