import "server-only";
import { z } from "zod";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import type { DemandState } from "@/lib/intake/moves";
import { bands, type Band } from "@/lib/matching/match";
import { searchGrams } from "@/lib/text/search-grams";
import { openStates, reviewStates, type QueueFilter } from "../queue-filter";

export const queuePageSize = 50;

const bandSchema = z.enum(bands);

/** A line of the review queue; no personal data. */
export type QueueLine = {
  id: string;
  number: string;
  title: string;
  companyName: string;
  cityCode: string | null;
  techField: string;
  state: DemandState;
  stateSince: Date;
  submittedAt: Date;
  claimedByName: string | null;
  /** The best match of the latest run; null while the matching has not finished. */
  best: { name: Localized; band: Band; score: number } | null;
};

const fields = {
  id: true,
  number: true,
  title: true,
  companyName: true,
  cityCode: true,
  techField: true,
  state: true,
  stateSince: true,
  submittedAt: true,
  claimedByName: true,
  currentRunId: true,
} as const;

const dayMs = 24 * 60 * 60 * 1000;

function statesOf({ state }: QueueFilter) {
  if (state === undefined) return { in: [...openStates] };
  return state === "all" ? { in: reviewStates } : state;
}

function whereOf(reviewer: Viewer, filter: QueueFilter) {
  const grams = filter.q === undefined ? [] : searchGrams(filter.q);
  const until =
    filter.minAgeDays === undefined ? null : now().getTime() - filter.minAgeDays * dayMs;
  return {
    state: statesOf(filter),
    AND: [
      ...(reviewer.divisionCode === null ? [] : [{ cityCode: reviewer.divisionCode }]),
      ...(filter.city === undefined ? [] : [{ cityCode: filter.city }]),
      ...(filter.field === undefined ? [] : [{ techField: { startsWith: filter.field } }]),
      ...(grams.length === 0 ? [] : [{ searchGrams: { hasEvery: grams } }]),
      ...(until === null ? [] : [{ stateSince: { lte: new Date(until) } }]),
      ...(filter.holder === "me" ? [{ claimedById: reviewer.id }] : []),
      ...(filter.holder === "nobody" ? [{ claimedById: null }] : []),
    ],
  };
}

/** The review queue, what has waited longest first, within the reviewer's city if they have one. */
export async function listQueue(
  viewer: Viewer | null,
  filter: QueueFilter,
): Promise<{ total: number; lines: QueueLine[] }> {
  const reviewer = requirePermission(viewer, "demand.review");
  const where = whereOf(reviewer, filter);
  const [total, rows] = await Promise.all([
    db().demand.count({ where }),
    db().demand.findMany({
      where,
      select: fields,
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      skip: (filter.page - 1) * queuePageSize,
      take: queuePageSize,
    }),
  ]);
  const best = await readBest(rows.map((row) => row.currentRunId));
  const lines = rows.map(({ currentRunId, ...row }) => ({
    ...row,
    number: row.number ?? "",
    title: row.title ?? "",
    companyName: row.companyName ?? "",
    techField: row.techField ?? "",
    submittedAt: row.submittedAt ?? row.stateSince,
    best: best.get(currentRunId ?? "") ?? null,
  }));
  return { total, lines };
}

async function readBest(runIds: readonly (string | null)[]) {
  const matches = await db().match.findMany({
    where: { runId: { in: runIds.filter((id) => id !== null) }, rank: 1 },
    select: {
      runId: true,
      band: true,
      score: true,
      institution: { select: { nameHans: true, nameHant: true, nameEn: true } },
    },
  });
  return new Map(
    matches.map(({ runId, band, score, institution }) => {
      const { nameHans: zhHans, nameHant: zhHant, nameEn: en } = institution;
      return [runId, { band: bandSchema.parse(band), score, name: { zhHans, zhHant, en } }];
    }),
  );
}
