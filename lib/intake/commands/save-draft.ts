import "server-only";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import type { RawAnnex2, RawKey } from "../annex2";
import { sealValues } from "../draft-rows";
import { mergeDraft, type DraftConflict, type DraftMerge, type DraftNews } from "../draft";
import { isEditable } from "../moves";
import { getOwnDemand, type OwnDemand } from "../queries/get-own-demand";

/** What a save tells the page: where the draft stands and what others did to it meanwhile. */
export type SavedDraft = {
  version: number;
  savedAt: string;
  conflicts: DraftConflict[];
  news: DraftNews[];
};

/** Two people who save in the same moment try again; more rounds than this mean a fault. */
const rounds = 8;

/**
 * Saves changes to a draft, field by field; repeating it changes nothing. Fields that somebody else changed
 * since `baseVersion` come back as conflicts and stay as they are, unless listed in `insisted`.
 * @throws DomainError `notFound`, `closed` once the demand is with the reviewers, `stale` under endless contention
 */
export async function saveDraft(
  viewer: Viewer | null,
  input: {
    demandId: string;
    baseVersion: number;
    changes: Partial<RawAnnex2>;
    insisted?: readonly RawKey[];
  },
): Promise<SavedDraft> {
  const author = requirePermission(viewer, "demand.write");
  for (let round = 0; round < rounds; round += 1) {
    const demand = await getOwnDemand(author, input);
    if (!isEditable(demand.state)) throw new DomainError("closed");
    const savedAt = now();
    const merge = mergeDraft(demand, {
      baseVersion: input.baseVersion,
      changes: input.changes,
      insisted: input.insisted ?? [],
      author,
      at: savedAt.toISOString(),
    });
    if (merge.applied.length === 0) return report(merge, demand.updatedAt);
    if (await writeMerge(demand, merge, savedAt)) return report(merge, savedAt);
  }
  throw new DomainError("stale");
}

function report(merge: DraftMerge, savedAt: Date): SavedDraft {
  const { version, conflicts, news } = merge;
  return { version, savedAt: savedAt.toISOString(), conflicts, news };
}

/** Writes only where nobody wrote in between; says whether it did. */
async function writeMerge(demand: OwnDemand, merge: DraftMerge, savedAt: Date): Promise<boolean> {
  const written = await db().demand.updateMany({
    where: { id: demand.id, version: demand.version, state: demand.state },
    data: {
      version: merge.version,
      draft: sealValues(merge.values, { table: "Demand", column: "draft", rowId: demand.id }),
      draftMarks: merge.marks,
      updatedAt: savedAt,
      // Lists show the working title until a title is submitted.
      ...(demand.number === null ? { title: titleOf(merge) } : {}),
    },
  });
  return written.count === 1;
}

function titleOf(merge: DraftMerge): string | null {
  const title = merge.values.title;
  return typeof title === "string" && title.trim() !== "" ? title.trim().slice(0, 200) : null;
}
