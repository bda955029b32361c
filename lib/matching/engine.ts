import type { DirectoryRecord } from "@/lib/directory/record";
import type { MatchDemand } from "./demand-text";
import { buildIndex, type DirectoryIndex } from "./institution-index";
import type { Ranking } from "./match";
import { weights } from "./model";
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

/**
 * Lets the engine's rules read the weights of this model while the work runs. The work is synchronous, so
 * nobody else can meanwhile read them.
 */
function withModel<T>(model: Model, work: () => T): T {
  const own = { ...weights };
  Object.assign(weights, model.weights);
  try {
    return work();
  } finally {
    Object.assign(weights, own);
  }
}

/** Prepares a directory for ranking with a model; made once for each pair of both. */
export function createEngine(model: Model, records: readonly DirectoryRecord[]): Engine {
  const index = withModel(model, () => buildIndex(records, concepts));
  return {
    model,
    modelKey: modelKey(model),
    records,
    index,
    rank: (demand, options) => withModel(model, () => rankInstitutions(demand, index, options)),
  };
}
