"use server";

import { revalidatePath } from "next/cache";
import { typedOf, type FormAnswer } from "@/lib/access/form-answer";
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
import { remarkName, remarkTargets } from "@/lib/review/remarks";

/** What a reviewer types; a refused form shows it again. */
const typedNames = ["reason", "note", "institutionId", ...remarkTargets.map(remarkName)];

type Request = { name: string; form: FormData };

/** Runs one command for the case page and shows the page anew. */
async function act(
  { name, form }: Request,
  work: (viewer: Viewer | null) => Promise<unknown>,
): Promise<FormAnswer> {
  const result = await runAction(name, async (viewer) => {
    await work(viewer);
    return null;
  });
  if (result.status !== "ok") return { ...result, typed: typedOf(form, typedNames) };
  revalidatePath("/[locale]/review", "layout");
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

export async function claimAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "demand.claim", form }, (viewer) => claimDemand(viewer, readMove(form)));
}

export async function takeOverAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "demand.takeOver", form }, (viewer) => takeOverDemand(viewer, readMove(form)));
}

export async function releaseAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "demand.release", form }, (viewer) => releaseDemand(viewer, readMove(form)));
}

export async function publishAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "demand.publish", form }, (viewer) => publishDemand(viewer, readMove(form)));
}

export async function returnAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const remarks = Object.fromEntries(
    remarkTargets.map((target) => [target, readText(form, remarkName(target))]),
  );
  return act({ name: "demand.return", form }, (viewer) =>
    returnForChanges(viewer, { ...readMove(form), remarks }),
  );
}

export async function declineAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "demand.decline", form }, (viewer) =>
    declineDemand(viewer, { ...readMove(form), ...readReason(form) }),
  );
}

export async function closeAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "demand.close", form }, (viewer) =>
    closeDemand(viewer, { ...readMove(form), ...readReason(form) }),
  );
}

export async function confirmAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "match.confirm", form }, (viewer) => confirmMatch(viewer, readDecision(form)));
}

export async function rejectAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "match.reject", form }, (viewer) =>
    rejectMatch(viewer, { ...readDecision(form), ...readReason(form) }),
  );
}

export async function addAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "match.add", form }, (viewer) =>
    addMatch(viewer, { ...readDecision(form), note: readText(form, "note") }),
  );
}

export async function rematchAction(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  return act({ name: "match.ask", form }, (viewer) =>
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
