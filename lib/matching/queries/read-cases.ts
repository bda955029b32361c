import "server-only";
import { z } from "zod";
import { db, type Prisma } from "@/lib/db/client";
import { fingerprint } from "../canonical";
import type { MatchDemand } from "../demand-text";
import type { RunVersions, Standing, StandingRun } from "../rematch/weigh-answer";
import { topicsSchema, type TopicsAnswer } from "../topics/topic";
import { release } from "../versions";
import { inputColumns, toMatchDemand } from "./demand-input";
import { liveStates } from "./list-live-inputs";
import type { LoadedEngine } from "./load-engine";

/** The present run of a demand. */
export type PresentRun = StandingRun &
  Standing & {
    id: string;
    answerHash: string | null;
    topics: TopicsAnswer | null;
    /** How near institutions were by meaning, packed. */
    meaning: unknown;
  };

/** A live demand as it was read, what an answer to it would stand on now, and the answer it has. */
export type Case = {
  id: string;
  version: number;
  runId: string | null;
  run: PresentRun | null;
  demand: MatchDemand;
  /** It may stand in the texts, and is taken out where they leave the portal. */
  companyName: string;
  versions: RunVersions;
};

const columns = {
  ...inputColumns,
  id: true,
  version: true,
  currentRunId: true,
} satisfies Prisma.DemandSelect;

const runColumns = {
  id: true,
  engineVersion: true,
  modelVersion: true,
  directoryVersion: true,
  thesaurusVersion: true,
  demandHash: true,
  meaningVersion: true,
  meaning: true,
  keptFor: true,
  answerHash: true,
  verdict: true,
  topics: true,
  places: true,
} satisfies Prisma.MatchRunSelect;

type RunRow = Prisma.MatchRunGetPayload<{ select: typeof runColumns }>;

const hashLength = 64;

/** Slug, band and score of each stored place, best first. */
const placesSchema = z.array(z.tuple([z.string(), z.string(), z.number()]));

function toRun({ topics, places, ...run }: RunRow): PresentRun {
  return {
    ...run,
    topics: topics === null ? null : topicsSchema.parse(topics),
    places: placesSchema
      .parse(places)
      .map(([institution, band, score]) => ({ institution, band, score })),
  };
}

/** Those of these demands that are live, in the order of their ids, to be answered by an engine and its provider of meaning. */
export async function readCases(
  { engine, directoryVersion, meaningVersion }: LoadedEngine & { meaningVersion: string | null },
  demandIds: readonly string[],
): Promise<Case[]> {
  const rows = await db().demand.findMany({
    where: { id: { in: [...demandIds] }, state: { in: [...liveStates] } },
    select: columns,
    orderBy: { id: "asc" },
  });
  const runIds = rows.flatMap(({ currentRunId }) => (currentRunId === null ? [] : [currentRunId]));
  const runs = await db().matchRun.findMany({
    where: { id: { in: runIds } },
    select: runColumns,
  });
  const runOf = new Map(runs.map((run) => [run.id, toRun(run)]));
  return rows.map(({ id, version, currentRunId: runId, ...form }) => {
    const demand = toMatchDemand(form);
    const demandHash = fingerprint(demand, hashLength);
    const modelVersion = engine.modelKey;
    const versions = { ...release, modelVersion, directoryVersion, demandHash, meaningVersion };
    const run = runOf.get(runId ?? "") ?? null;
    return { id, version, runId, run, demand, companyName: form.companyName ?? "", versions };
  });
}
