import "server-only";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { ModelChoiceLine } from "../models/active-model";
import type { Model } from "../models/model-file";
import { usesMeaning } from "../meaning/without-meaning";
import { models } from "../models/models";
import type { Comparison } from "../quality/compare";
import { compareModels, qualityOf } from "../quality/measured";
import type { QualityReport } from "../quality/report";
import { findActiveModel } from "./find-active-model";

/** A delivered model as an administrator chooses it. */
export type ModelLine = Pick<Model, "version" | "date" | "changes"> & {
  isAtWork: boolean;
  /** Whether it counts on an embedding provider. */
  needsEmbedding: boolean;
  /** Null where this release has no figures of it. */
  quality: QualityReport | null;
  /** What it changes on the labelled cases; null for the one at work. */
  comparison: Comparison | null;
};

/** The models of this release and which one works. */
export type ModelDesk = {
  models: ModelLine[];
  /** The last choice and whether this release still has the chosen model. */
  last: ModelChoiceLine | null;
  isChosenMissing: boolean;
  /** The choices so far, the newest first. */
  choices: ModelChoiceLine[];
};

const choicesMax = 20;

/** The models an administrator can choose from, with what each is worth beside the one at work. */
export async function listModels(viewer: Viewer | null): Promise<ModelDesk> {
  requirePermission(viewer, "model.choose");
  const [{ model: atWork, choice: last }, choices] = await Promise.all([
    findActiveModel(),
    db().modelChoice.findMany({
      select: { number: true, version: true, chosenByName: true, chosenAt: true },
      orderBy: { number: "desc" },
      take: choicesMax,
    }),
  ]);
  return {
    models: models.map((model) => ({
      version: model.version,
      date: model.date,
      changes: model.changes,
      isAtWork: model.version === atWork.version,
      needsEmbedding: usesMeaning(model),
      quality: qualityOf(model),
      comparison: model.version === atWork.version ? null : compareModels(atWork, model),
    })),
    last,
    isChosenMissing: last !== null && last.version !== atWork.version,
    choices,
  };
}
