import "server-only";
import { createEngine, type Engine } from "../engine";
import { modelKey } from "../models/model-file";
import { findActiveModel } from "./find-active-model";
import { loadDirectory } from "./load-directory";

/** The engine with the directory and the model that are at work, and what a run of it stands on. */
export type LoadedEngine = { engine: Engine; directoryVersion: string };

/** One prepared engine a process. */
let kept: LoadedEngine | null = null;

/** The present engine; built anew only after the directory or the choice of the model has changed. */
export async function loadEngine(): Promise<LoadedEngine> {
  const [{ model }, directory] = await Promise.all([findActiveModel(), loadDirectory()]);
  const known = kept;
  if (known?.directoryVersion === directory.version && known.engine.modelKey === modelKey(model)) {
    return known;
  }
  const engine = createEngine(model, directory.records);
  kept = { engine, directoryVersion: directory.version };
  return kept;
}
