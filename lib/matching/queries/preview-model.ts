import "server-only";
import { setImmediate } from "node:timers/promises";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { createEngine, type Engine } from "../engine";
import type { Band, Verdict } from "../match";
import { modelKey, type Model } from "../models/model-file";
import { findModel } from "../models/models";
import {
  compareAnswers,
  countChanges,
  type AnswerChange,
  type ChangeCounts,
} from "../quality/compare";
import { answerOf, shownPlaces, type Outcome } from "../quality/outcome";
import { listLiveInputs } from "./list-live-inputs";
import { loadDirectory } from "./load-directory";

/** What a model would change in the answer to one live demand. */
export type DemandChange = {
  demandId: string;
  number: string;
  change: AnswerChange;
  /** The institutions of both answers. */
  names: Readonly<Record<string, Localized>>;
};

/** What a model would change in the live demands submitted last. */
export type ModelPreview = { demands: number; counts: ChangeCounts; changes: DemandChange[] };

/** Enough to see what happens, few enough for a page to wait for. */
const previewMax = 30;

/** The engine previewed last; the page is opened again when the choice is made. */
let kept: { version: string; engine: Engine } | null = null;

async function engineFor(model: Model): Promise<Engine> {
  const directory = await loadDirectory();
  const version = `${modelKey(model)} ${directory.version}`;
  if (kept?.version === version) return kept.engine;
  const engine = createEngine(model, directory.records);
  kept = { version, engine };
  return engine;
}

type Answer = Pick<Outcome, "top" | "bands" | "verdict">;

/** The stored answers of demands. */
async function readAnswers(demandIds: readonly string[]): Promise<Map<string, Answer>> {
  const rows = await db().match.findMany({
    where: { demandId: { in: [...demandIds] }, isCurrent: true, rank: { lte: shownPlaces } },
    select: {
      demandId: true,
      institutionId: true,
      band: true,
      run: { select: { verdict: true } },
    },
    orderBy: { rank: "asc" },
  });
  const answers = new Map<string, Answer>();
  for (const { demandId, institutionId, band, run } of rows) {
    // Band and verdict were written by the job from the engine's own answer.
    const known = answers.get(demandId) ?? { top: [], bands: [], verdict: run.verdict as Verdict };
    known.top.push(institutionId);
    known.bands.push(band as Band);
    answers.set(demandId, known);
  }
  return answers;
}

function namesIn({ index }: Engine, slugs: readonly string[]): Record<string, Localized> {
  const names = slugs.flatMap((slug) => {
    const record = index.bySlug.get(slug)?.record;
    return record === undefined ? [] : [[slug, record.names] as const];
  });
  return Object.fromEntries(
    names.map(([slug, { zhHans, zhHant, en }]) => [slug, { zhHans, zhHant, en }]),
  );
}

/**
 * Ranks the live demands submitted last with another model and compares with what is stored of them.
 * @throws DomainError `notFound` for a model this release lacks
 */
export async function previewModel(
  viewer: Viewer | null,
  input: { version: string },
): Promise<ModelPreview> {
  requirePermission(viewer, "model.choose");
  const model = findModel(input.version);
  if (model === null) throw new DomainError("notFound", ["model"]);
  const [engine, live] = await Promise.all([engineFor(model), listLiveInputs(previewMax)]);
  const answers = await readAnswers(live.map(({ demandId }) => demandId));
  const changes: DemandChange[] = [];
  for (const { demandId, number, demand } of live) {
    const stored = answers.get(demandId);
    if (stored === undefined) continue;
    // Other requests come in between: one demand after the other, not all at once.
    await setImmediate();
    const answer = answerOf(engine.rank(demand, { top: shownPlaces }));
    const names = namesIn(engine, [...stored.top, ...answer.top]);
    changes.push({ demandId, number, change: compareAnswers(stored, answer), names });
  }
  return {
    demands: changes.length,
    counts: countChanges(changes.map(({ change }) => change)),
    changes: changes.filter(({ change }) => change.moves.length > 0 || change.bands.length > 0),
  };
}
