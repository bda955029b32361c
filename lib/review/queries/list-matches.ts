import "server-only";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { localize, type Locale } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import type { Verdict } from "@/lib/matching/match";
import { findMatchingJob, type MatchingJob } from "@/lib/matching/queries/find-matching-job";
import { matchColumns, toMatchViews } from "@/lib/matching/queries/match-rows";
import { findRunHints, type RunHints } from "@/lib/matching/queries/find-run-hints";
import { toTopicsView } from "@/lib/matching/queries/topic-views";
import type { MatchView, TopicsView } from "@/lib/matching/views";
import { requireInCharge } from "../in-charge";

/** What staff decided of a pair; `version` goes back with the next decision. */
export type DecisionView = {
  decision: "confirmed" | "rejected" | "added";
  reason: string | null;
  note: string | null;
  decidedByName: string;
  decidedAt: Date;
  version: number;
};

/** A finished matching of a demand, with what it stands on. */
export type RunView = {
  verdict: Verdict;
  hints: RunHints;
  /** Null where the demand is about one thing. */
  topics: TopicsView | null;
  finishedAt: Date;
  versions: { engine: string; model: string; directory: string };
};

export type DemandMatches = {
  /** A matching asked for and not yet done; null when none is. */
  job: MatchingJob | null;
  /** Null while the matching has not finished. */
  run: RunView | null;
  matches: (MatchView & { decision: DecisionView | null })[];
  /** Institutions staff added that the engine did not put among the first. */
  added: { institutionId: string; name: string; decision: DecisionView }[];
};

const shownMatches = 10;

const decisionColumns = {
  institutionId: true,
  decision: true,
  reason: true,
  note: true,
  decidedByName: true,
  decidedAt: true,
  version: true,
} as const;

/** The ranked institutions of a demand with what staff decided of each. */
export async function listMatches(
  viewer: Viewer | null,
  input: { demandId: string; locale: Locale },
): Promise<DemandMatches> {
  const reviewer = requirePermission(viewer, "demand.review");
  // Asked first: a matching that is done by now is then found as the run.
  const job = await findMatchingJob(input.demandId);
  const demand = await db().demand.findUnique({
    where: { id: input.demandId },
    select: { cityCode: true, currentRunId: true },
  });
  if (demand === null) throw new DomainError("notFound");
  requireInCharge(reviewer, demand.cityCode);
  const [run, rows, decisions] = await Promise.all([
    readRun(demand.currentRunId),
    db().match.findMany({
      where: { runId: demand.currentRunId ?? "" },
      select: matchColumns,
      orderBy: { rank: "asc" },
      take: shownMatches,
    }),
    db().matchDecision.findMany({
      where: { demandId: input.demandId },
      select: decisionColumns,
      orderBy: { decidedAt: "asc" },
    }),
  ]);
  const byInstitution = new Map(decisions.map((row) => [row.institutionId, toDecision(row)]));
  const matches = await toMatchViews(rows);
  const ranked = new Set(matches.map((match) => match.institutionId));
  const outside = decisions.filter(({ institutionId }) => !ranked.has(institutionId));
  return {
    job,
    run,
    matches: matches.map((match) => ({
      ...match,
      decision: byInstitution.get(match.institutionId) ?? null,
    })),
    added: await nameAdded(outside, input.locale),
  };
}

async function readRun(runId: string | null): Promise<RunView | null> {
  if (runId === null) return null;
  const run = await db().matchRun.findUnique({ where: { id: runId } });
  if (run?.finishedAt == null) return null;
  return {
    // Written by the job from the engine's own answer.
    verdict: run.verdict as Verdict,
    hints: await findRunHints(run),
    topics: await toTopicsView(run),
    finishedAt: run.finishedAt,
    versions: {
      engine: run.engineVersion ?? "",
      model: run.modelVersion ?? "",
      directory: run.directoryVersion ?? "",
    },
  };
}

type DecisionRow = Omit<DecisionView, "decision"> & { institutionId: string; decision: string };

function toDecision({ institutionId: _id, ...row }: DecisionRow): DecisionView {
  // Only the command writes this column.
  return { ...row, decision: row.decision as DecisionView["decision"] };
}

async function nameAdded(rows: readonly DecisionRow[], locale: Locale) {
  const institutions = await db().institution.findMany({
    where: { id: { in: rows.map(({ institutionId }) => institutionId) } },
    select: { id: true, nameHans: true, nameHant: true, nameEn: true },
  });
  const names = new Map(
    institutions.map(({ id, nameHans: zhHans, nameHant: zhHant, nameEn: en }) => [
      id,
      localize({ zhHans, zhHant, en }, locale),
    ]),
  );
  return rows.map((row) => ({
    institutionId: row.institutionId,
    name: names.get(row.institutionId) ?? row.institutionId,
    decision: toDecision(row),
  }));
}
