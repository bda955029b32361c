"use server";

import { getLocale } from "next-intl/server";
import { runAction } from "@/lib/access/run-action";
import type { ActionState } from "@/lib/core/action-state";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { redirect } from "@/lib/i18n/navigation";
import { rawKeys, type RawKey } from "@/lib/intake/annex2";
import { saveDraft } from "@/lib/intake/commands/save-draft";
import type { DraftConflict } from "@/lib/intake/draft";
import { findPage, pageAfter, type Page } from "@/lib/intake/pages";
import { pageIssues } from "@/lib/intake/parse";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";
import { parseRawValues, rawKeysOf, readRawValues, readText } from "@/lib/intake/read-form";
import { portalDay } from "@/lib/intake/today";

/** Saves what changed on a page while it is typed. */
export async function autosaveAction(
  demandId: string,
  input: { baseVersion: number; changes: Record<string, string | string[]> },
) {
  return runAction("demand.save", (viewer) =>
    saveDraft(viewer, {
      demandId,
      baseVersion: Number(input.baseVersion),
      changes: parseRawValues(input.changes),
    }),
  );
}

function requirePage(form: FormData): Page {
  const page = findPage(readText(form, "page"));
  if (page === null) throw new DomainError("notFound");
  return page;
}

/** Saves a whole page, then goes on; a page with something wrong is shown again, its answers kept. */
export async function savePageAction(
  _previous: ActionState<{ conflicts: DraftConflict[] }>,
  form: FormData,
): Promise<ActionState<{ conflicts: DraftConflict[] }>> {
  const demandId = readText(form, "demandId");
  const result = await runAction("demand.save", async (viewer) => {
    const page = requirePage(form);
    const { conflicts } = await saveDraft(viewer, {
      demandId,
      baseVersion: Number(readText(form, "baseVersion")),
      changes: readRawValues(form, rawKeysOf(page.fields)),
    });
    const { values } = await getOwnDemand(viewer, { demandId });
    const issues = pageIssues(values, page, { today: portalDay(now()), leniency: "all" });
    return { conflicts, page, isComplete: issues.length === 0 };
  });
  if (result.status !== "ok") return result;
  const { conflicts, page, isComplete } = result.data;
  if (conflicts.length > 0) return { status: "ok", data: { conflicts } };
  const tasks = `/company/demands/${demandId}`;
  const next = pageAfter(page.id);
  const onward = next === null ? tasks : `${tasks}/${next.id}`;
  const isLeaving = readText(form, "then") === "tasks";
  const here = { pathname: `${tasks}/${page.id}`, query: { check: "1" } };
  return redirect({
    href: isLeaving ? tasks : isComplete ? onward : here,
    locale: await getLocale(),
  });
}

/** Settles the fields two people changed: the writer's own where they chose it, the other text elsewhere. */
export async function resolveConflictsAction(
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  const demandId = readText(form, "demandId");
  const result = await runAction("demand.save", async (viewer) => {
    const page = requirePage(form);
    const mine = rawKeys.filter((key) => readText(form, `choice.${key}`) === "mine");
    await saveDraft(viewer, {
      demandId,
      baseVersion: 0,
      changes: readMine(form, mine),
      insisted: mine,
    });
    return page;
  });
  if (result.status !== "ok") return result;
  return redirect({
    href: `/company/demands/${demandId}/${result.data.id}`,
    locale: await getLocale(),
  });
}

function readMine(form: FormData, keys: readonly RawKey[]) {
  const renamed = new FormData();
  for (const key of keys) {
    for (const value of form.getAll(`mine.${key}`)) renamed.append(key, value);
  }
  return readRawValues(renamed, keys);
}
