import first from "./1.0.0.json";
import delivered from "./1.1.0.json";
import withMeaning from "./1.2.0.json";
import { modelFromJson, modelKey, type Model } from "./model-file";

/** At work until an administrator chooses another. */
export const deliveredModel: Model = modelFromJson(delivered);

/** The models this version of the portal is delivered with, the newest first. */
export const models: readonly Model[] = [
  modelFromJson(withMeaning),
  deliveredModel,
  modelFromJson(first),
];

/** The delivered model with this version; null for one that is not among them. */
export function findModel(version: string): Model | null {
  return models.find((model) => model.version === version) ?? null;
}

/** The delivered model with this name in stored runs; null for one that is not, or no longer, among them. */
export function findModelByKey(key: string): Model | null {
  return models.find((model) => modelKey(model) === key) ?? null;
}
