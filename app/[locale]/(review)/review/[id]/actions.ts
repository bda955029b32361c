"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/lib/access/run-action";
import type { Viewer } from "@/lib/access/viewer";
import type { ActionState } from "@/lib/core/action-state";
import { InvalidError } from "@/lib/core/errors";
import type { PersonalKey } from "@/lib/intake/annex2";
import { readText } from "@/lib/intake/read-form";
import { requestRematch } from "@/lib/review/commands/request-rematch";
import { claimDemand, takeOverDemand } from "@/lib/review/commands/claim-demand";
import { closeDemand } from "@/lib/review/commands/close-demand";
import {
  addMatch,
  confirmMatch,
  rejectMatch,
  type MatchDecisionInput,
} from "@/lib/review/commands/decide-match";
import { declineDemand } from "@/lib/review/commands/decline-demand";
import type { MoveInput } from "@/lib/review/commands/move-demand";
import { publishDemand } from "@/lib/review/commands/publish-demand";
import { releaseDemand } from "@/lib/review/commands/release-demand";
import { returnForChanges } from "@/lib/review/commands/return-for-changes";
import { revealContact } from "@/lib/review/queries/reveal-contact";
import { remarkTargets } from "@/lib/review/remarks";

/** Runs one command for the case page and shows the page anew. */
async function act(
  name: string,
  work: (viewer: Viewer | null) => Promise<unknown>,
): Promise<ActionState> {
  const result = await runAction(name, async (viewer) => {
    await work(viewer);
    return null;
  });
  if (result.status === "ok") revalidatePath("/[locale]/review", "layout");
  return result;
}

function readMove(form: FormData): MoveInput {
  return {
    key: readText(form, "key"),
    demandId: readText(form, "demandId"),
    version: Number(readText(form, "version")),
  };
}

function readDecision(form: FormData): MatchDecisionInput {
  const institutionId = readText(form, "institutionId");
  if (institutionId === "") {
    throw new InvalidError([{ field: "institutionId", key: "institutionMissing" }]);
  }
  return {
    key: readText(form, "key"),
    demandId: readText(form, "demandId"),
    institutionId,
    decisionVersion: Number(readText(form, "decisionVersion")),
  };
}

function readReason(form: FormData) {
  return { reason: readText(form, "reason"), note: readText(form, "note") };
}

export async function claimAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("demand.claim", (viewer) => claimDemand(viewer, readMove(form)));
}

export async function takeOverAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("demand.takeOver", (viewer) => takeOverDemand(viewer, readMove(form)));
}

export async function releaseAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("demand.release", (viewer) => releaseDemand(viewer, readMove(form)));
}

export async function publishAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("demand.publish", (viewer) => publishDemand(viewer, readMove(form)));
}

export async function returnAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  const remarks = Object.fromEntries(
    remarkTargets.map((target) => [target, readText(form, `remark.${target}`)]),
  );
  return act("demand.return", (viewer) => returnForChanges(viewer, { ...readMove(form), remarks }));
}

export async function declineAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("demand.decline", (viewer) =>
    declineDemand(viewer, { ...readMove(form), ...readReason(form) }),
  );
}

export async function closeAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("demand.close", (viewer) =>
    closeDemand(viewer, { ...readMove(form), ...readReason(form) }),
  );
}

export async function confirmAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("match.confirm", (viewer) => confirmMatch(viewer, readDecision(form)));
}

export async function rejectAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("match.reject", (viewer) =>
    rejectMatch(viewer, { ...readDecision(form), ...readReason(form) }),
  );
}

export async function addAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("match.add", (viewer) =>
    addMatch(viewer, { ...readDecision(form), note: readText(form, "note") }),
  );
}

export async function rematchAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act("match.ask", (viewer) =>
    requestRematch(viewer, {
      key: readText(form, "key"),
      demandId: readText(form, "demandId"),
    }),
  );
}

/** Shows the contacts; the page itself stays as it is. */
export async function revealContactAction(
  _previous: ActionState<Record<PersonalKey, string>>,
  form: FormData,
): Promise<ActionState<Record<PersonalKey, string>>> {
  return runAction("contact.reveal", (viewer) =>
    revealContact(viewer, { demandId: readText(form, "demandId") }),
  );
}
