import type { Model } from "./model-file";
import { deliveredModel, findModel } from "./models";

/** A line of the list of choices. */
export type ModelChoiceLine = {
  number: number;
  version: string;
  /** Null where the portal came with it. */
  chosenByName: string | null;
  chosenAt: Date;
};

/** The model at work and how it came to be. */
export type ActiveModel = {
  model: Model;
  /** The last choice; null before any. */
  choice: ModelChoiceLine | null;
};

/** The model that a choice puts to work; the delivered one where nobody chose, or this release lacks the chosen one. */
export function modelAtWork(choice: ModelChoiceLine | null): ActiveModel {
  const chosen = choice === null ? null : findModel(choice.version);
  return { model: chosen ?? deliveredModel, choice };
}
