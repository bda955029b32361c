import type { MatchDemand } from "./demand-text";
import type { Engine } from "./engine";
import type { Nearness } from "./meaning/nearness";
import { storedAnswer, storedPlaces, type StoredAnswer } from "./stored-answer";
import { answerTopics } from "./topics/answer-topics";

/**
 * All that a run stores of a demand: the ranking's first places and, where it asks for several things, its topics.
 * The meaning is that of the whole demand, so that its topics are ranked without.
 */
export function answerDemand(
  engine: Engine,
  demand: MatchDemand,
  nearness: Nearness | null = null,
): StoredAnswer {
  const ranking = engine.rank(demand, { top: storedPlaces, nearness });
  return storedAnswer(ranking, answerTopics(engine, demand));
}
