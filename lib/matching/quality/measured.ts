import data from "../data/quality.json";
import type { Model } from "../models/model-file";
import { modelKey } from "../models/model-file";
import { noMatchKind } from "../evaluate";
import { compareOutcomes, type Comparison } from "./compare";
import { qualitySchema } from "./quality-file";
import { reportOf, type QualityReport } from "./report";

/** The figures this version of the portal was measured with; written by `npm run match:quality`. */
export const measured = qualitySchema.parse(data);

/** Reports made so far: resampling takes a moment, and a model's figures never change. */
const reports = new Map<string, QualityReport | null>();

/** What is known of a model's quality; null where it was not measured. */
export function qualityOf(model: Model): QualityReport | null {
  const key = modelKey(model);
  const known = reports.get(key);
  if (known !== undefined) return known;
  const report = reportOf(measured, key);
  reports.set(key, report);
  return report;
}

/** What choosing another model changes on the labelled cases; null where one of the two was not measured. */
export function compareModels(before: Model, after: Model): Comparison | null {
  const answersOf = (model: Model) =>
    measured.models.find(({ key }) => key === modelKey(model))?.outcomes;
  const [from, to] = [answersOf(before), answersOf(after)];
  if (from === undefined || to === undefined) return null;
  return compareOutcomes(from, to, (place) => measured.cases[place]?.kind !== noMatchKind);
}
