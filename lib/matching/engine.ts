import type { DirectoryRecord } from "@/lib/directory/record";
import type { MatchDemand } from "./demand-text";
import { buildIndex, indexAmong, type DirectoryIndex } from "./institution-index";
import type { Ranking } from "./match";
import { usesMeaning, withoutMeaning } from "./meaning/without-meaning";
import { modelKey, type Model } from "./models/model-file";
import { Ranker, type RankOptions, type Scoring } from "./rank";

/** A directory and a model, ready to rank. */
export type Engine = {
  readonly model: Model;
  /** The model's name in stored runs. */
  readonly modelKey: string;
  readonly records: readonly DirectoryRecord[];
  readonly index: DirectoryIndex;
  /**
   * The answer for one demand, the first `top` matches with every point explained. Without a nearness the
   * points of meaning, where the model has any, go to the other criteria.
   */
  readonly rank: (demand: MatchDemand, options: RankOptions) => Ranking;
  /** The answer without a nearness in numbers only, for work on many demands. */
  readonly score: (demand: MatchDemand, options: { top: number }) => Scoring;
  /** Prepares to score some institutions alone; gives the highest score among them, 0 where none is offered. */
  readonly scoreAmong: (slugs: ReadonlySet<string>) => (demand: MatchDemand) => number;
};

/** Prepares a directory for ranking with a model; made once for each pair of both. */
export function createEngine(model: Model, records: readonly DirectoryRecord[]): Engine {
  const index = buildIndex(records, withoutMeaning(model.weights));
  const ranker = new Ranker(index);
  const withMeaning = usesMeaning(model) ? new Ranker({ ...index, weights: model.weights }) : null;
  const rankerFor = ({ nearness = null }: RankOptions) =>
    nearness === null || withMeaning === null ? ranker : withMeaning;
  return {
    model,
    modelKey: modelKey(model),
    records,
    index,
    rank: (demand, options) => rankerFor(options).rank(demand, options),
    score: (demand, options) => ranker.score(demand, options),
    scoreAmong: (slugs) => {
      const few = new Ranker(indexAmong(index, slugs));
      return (demand) => few.highest(demand);
    },
  };
}
