import "server-only";
import { headers } from "next/headers";
import type { ActionState } from "@/lib/core/action-state";
import { env } from "@/lib/core/env";
import { DomainError, InvalidError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { describeError, log } from "@/lib/core/log";
import { db } from "@/lib/db/client";
import { recordAudit } from "./audit";
import { isOwnOrigin } from "./origin";
import { findViewer } from "./queries/find-viewer";
import type { Viewer } from "./viewer";

/**
 * The one wrapper of server actions: checks the origin, finds out who acts, and turns the outcome into
 * an ActionState. Redirects belong after it, not inside.
 */
export async function runAction<Data>(
  action: string,
  work: (viewer: Viewer | null) => Promise<Data>,
): Promise<Exclude<ActionState<Data>, { status: "idle" }>> {
  let viewer: Viewer | null = null;
  try {
    const { PUBLIC_URL: baseUrl, PORT: port } = env();
    const origin = (await headers()).get("origin");
    if (!isOwnOrigin(origin, { baseUrl, port })) throw new DomainError("forbidden", ["origin"]);
    viewer = await findViewer();
    return { status: "ok", data: await work(viewer) };
  } catch (error) {
    if (error instanceof InvalidError) return { status: "invalid", issues: error.issues };
    if (error instanceof DomainError) return refuse(action, viewer, error);
    const eventId = newId();
    log().error({ action, eventId, error: describeError(error) }, "action failed");
    return { status: "refused", code: "unexpected", reasons: [], eventId };
  }
}

async function refuse(action: string, viewer: Viewer | null, error: DomainError) {
  if (error.code === "forbidden") {
    await recordAudit(db(), viewer, {
      action,
      subjectType: "action",
      subjectId: action,
      outcome: "refused",
      detail: { reasons: [...error.reasons] },
    });
  }
  return { status: "refused" as const, code: error.code, reasons: error.reasons };
}
