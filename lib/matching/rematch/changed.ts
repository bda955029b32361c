import type { MatchDemand } from "../demand-text";
import type { Engine } from "../engine";

/** The institutions that have changed between two directories, as an engine of the later one sees them. */
export type Changed = {
  slugs: ReadonlySet<string>;
  /** Whether they are so few that the weight of words in the directory is nearly what it was. */
  areFew: boolean;
  /** The highest score of one of them for a demand; 0 where none is offered. */
  highest: (demand: MatchDemand) => number;
};

const fewShare = 0.05;

/** Prepared once: a rematch asks for the same institutions at every demand. */
const prepared = new WeakMap<ReadonlySet<string>, { engine: Engine; changed: Changed }>();

/** The institutions with these slugs, ready to be weighed against demands. */
export function changedIn(engine: Engine, slugs: ReadonlySet<string>): Changed {
  const known = prepared.get(slugs);
  if (known?.engine === engine) return known.changed;
  const changed = {
    slugs,
    areFew: slugs.size <= engine.records.length * fewShare,
    highest: engine.scoreAmong(slugs),
  };
  prepared.set(slugs, { engine, changed });
  return changed;
}
