import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import type { RawAnnex2 } from "@/lib/intake/annex2";
import { claimDemand } from "@/lib/review/commands/claim-demand";
import { publishDemand } from "@/lib/review/commands/publish-demand";
import type { MoveInput } from "@/lib/review/commands/move-demand";
import { exampleUscc, fileDemand } from "../demands";
import { clerkOf } from "../people";

/** What a move on a demand is told by somebody who has just looked at it. */
export async function seen(demandId: string): Promise<MoveInput> {
  const { version } = await db().demand.findUniqueOrThrow({
    where: { id: demandId },
    select: { version: true },
  });
  return { key: newId(), demandId, version };
}

/** A demand nobody has in hand; its company lies in Kunshan, city of Suzhou (320500). */
export async function submittedDemand(change: Partial<RawAnnex2> = {}): Promise<string> {
  const clerk = await clerkOf(exampleUscc);
  const { demandId } = await fileDemand(clerk, change);
  return demandId;
}

/** A demand in the hands of this reviewer. */
export async function demandHeldBy(
  reviewer: Viewer,
  change: Partial<RawAnnex2> = {},
): Promise<string> {
  const demandId = await submittedDemand(change);
  await claimDemand(reviewer, await seen(demandId));
  return demandId;
}

/** A demand that Hong Kong institutions may read. */
export async function publishedDemand(
  reviewer: Viewer,
  change: Partial<RawAnnex2> = {},
): Promise<string> {
  const demandId = await demandHeldBy(reviewer, change);
  await publishDemand(reviewer, await seen(demandId));
  return demandId;
}

/** State, version and holder as they stand in the database. */
export async function standing(demandId: string) {
  return db().demand.findUniqueOrThrow({
    where: { id: demandId },
    select: { state: true, version: true, claimedById: true },
  });
}
