import type { MatchDemand } from "./demand-text";
import type { Engine } from "./engine";
import { storedAnswer, storedPlaces, type StoredAnswer } from "./stored-answer";
import { answerTopics } from "./topics/answer-topics";

/** All that a run stores of a demand: the ranking's first places and, where it asks for several things, its topics. */
export function answerDemand(engine: Engine, demand: MatchDemand): StoredAnswer {
  const ranking = engine.rank(demand, { top: storedPlaces });
  return storedAnswer(ranking, answerTopics(engine, demand));
}
