import type { MatchDemand } from "../demand-text";
import type { Engine } from "../engine";
import { aloneOf } from "../topics/answer-topics";
import type { TopicsAnswer } from "../topics/topic";
import { isAmong, mayEnter, type Standing } from "./weigh-answer";

/** An answer as it is stored, with where the demand speaks of each topic. */
type Stored = Standing & { topics: TopicsAnswer | null };

/** The institutions that have changed between two directories, as an engine of the later one sees them. */
export type Changed = {
  slugs: ReadonlySet<string>;
  /** Whether they are so few that the weight of words in the directory is nearly what it was. */
  areFew: boolean;
  /** Whether one of them stands in the answer to a demand, or scores so much now that it may. */
  mayReach: (demand: MatchDemand, answer: Stored) => boolean;
};

const fewShare = 0.05;

function prepare(engine: Engine, slugs: ReadonlySet<string>): Changed {
  const highest = engine.scoreAmong(slugs);
  const leeway = engine.model.weights.family;
  return {
    slugs,
    areFew: slugs.size <= engine.records.length * fewShare,
    mayReach: (demand, answer) => {
      if (isAmong(answer, slugs)) return true;
      if (mayEnter(answer.places, highest(demand), leeway)) return true;
      const { topics } = answer;
      if (topics === null || topics.topics.length === 0) return false;
      return aloneOf(engine, demand, topics).some((alone, place) =>
        mayEnter(topics.topics[place]?.matches ?? [], highest(alone), leeway),
      );
    },
  };
}

/** Prepared once: a rematch asks for the same institutions at every demand. */
const prepared = new WeakMap<ReadonlySet<string>, { engine: Engine; changed: Changed }>();

/** The institutions with these slugs, ready to be weighed against demands. */
export function changedIn(engine: Engine, slugs: ReadonlySet<string>): Changed {
  const known = prepared.get(slugs);
  if (known?.engine === engine) return known.changed;
  const changed = prepare(engine, slugs);
  prepared.set(slugs, { engine, changed });
  return changed;
}
