import type { MatchDemand } from "../demand-text";
import type { Engine } from "../engine";
import { choices } from "./choices";
import { suggestConsortium } from "./consortium";
import { findTopics, foundBefore, type FoundTopic } from "./find-topics";
import { conceptsOf, type Rarity } from "./likeness";
import type { TopicSpan } from "./read-points";
import { conceptNumber } from "../thesaurus/thesaurus";
import { oneTopic, type Topic, type TopicsAnswer } from "./topic";

const conceptsShown = 4;

/** The concepts that tell most of a topic; named ones before those hinted at. */
function tellingConcepts({ group }: FoundTopic, rarity: Rarity): string[] {
  return [...conceptsOf(group).values()]
    .map(({ concept, isNamed }) => ({ id: concept.id, isNamed, weight: rarity(concept.id) }))
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
    )
    .slice(0, conceptsShown)
    .map(({ id }) => id);
}

/** Its points, without what leads to them or follows. */
function spansOf({ group }: FoundTopic): TopicSpan[] {
  return group
    .filter(({ span, isItem }) => isItem || span.field === "title")
    .map(({ span: { field, start, end } }) => ({ field, start, end }));
}

function toTopic(found: FoundTopic, rarity: Rarity): Topic {
  return {
    spans: spansOf(found),
    concepts: tellingConcepts(found, rarity),
    matches: firstBodies(found),
  };
}

function firstBodies({ ranking }: FoundTopic): Topic["matches"] {
  return ranking.matches
    .slice(0, choices.bodies)
    .map(({ institution, score, band, unit }) => ({ institution, score, band, unit }));
}

/** The body a slug belongs to: its first host that is in the directory, or itself. */
function familyIn({ index }: Engine): (slug: string) => string {
  return (slug) => {
    const family = index.bySlug.get(slug)?.family;
    return (family === undefined ? null : index.institutions[family]?.record.slug) ?? slug;
  };
}

function rarityIn({ index }: Engine): Rarity {
  return (id) => index.conceptWeights[conceptNumber(id)] ?? 0;
}

/** The first bodies of each topic of a demand; empty where it is about one thing. */
export function rankTopics(engine: Engine, demand: MatchDemand): Pick<Topic, "matches">[] {
  return findTopics(demand, { ...engine, rarity: rarityIn(engine) }).map((found) => ({
    matches: firstBodies(found),
  }));
}

/** The demand as if it asked for each of its stored topics alone. */
export function aloneOf(
  engine: Engine,
  demand: MatchDemand,
  { topics }: TopicsAnswer,
): MatchDemand[] {
  return foundBefore(demand, topics, { ...engine, rarity: rarityIn(engine) });
}

/** The topics of a demand, each with its first bodies, and the fewest bodies that cover them. */
export function answerTopics(engine: Engine, demand: MatchDemand): TopicsAnswer {
  const rarity = rarityIn(engine);
  const found = findTopics(demand, { ...engine, rarity });
  if (found.length === 0) return oneTopic;
  return {
    topics: found.map((each) => toTopic(each, rarity)),
    consortium: suggestConsortium(
      found.map(({ ranking }) => ranking.matches),
      familyIn(engine),
    ),
  };
}
