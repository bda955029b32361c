import type { DirectoryRecord } from "@/lib/directory/record";
import type { MatchDemand } from "./demand-text";
import { buildIndex, type DirectoryIndex } from "./institution-index";
import type { Ranking } from "./match";
import { modelKey, type Model } from "./models/model-file";
import { rankInstitutions } from "./rank";
import { concepts } from "./thesaurus/thesaurus";

/** A directory and a model, ready to rank. */
export type Engine = {
  readonly model: Model;
  /** The model's name in stored runs. */
  readonly modelKey: string;
  readonly records: readonly DirectoryRecord[];
  readonly index: DirectoryIndex;
  /** The answer for one demand; see `rankInstitutions`. */
  readonly rank: (demand: MatchDemand, options: { top: number }) => Ranking;
};

/** Prepares a directory for ranking with a model; made once for each pair of both. */
export function createEngine(model: Model, records: readonly DirectoryRecord[]): Engine {
  const index = buildIndex(records, concepts, model.weights);
  return {
    model,
    modelKey: modelKey(model),
    records,
    index,
    rank: (demand, options) => rankInstitutions(demand, index, options),
  };
}
