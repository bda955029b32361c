import type { MatchDemand } from "../demand-text";
import type { Engine } from "../engine";
import type { Scoring } from "../rank";
import { choices } from "./choices";
import { groupPoints, type Group } from "./group-points";
import { conceptsOf, directionOf, type Rarity } from "./likeness";
import { placeOf, subDemandsOf } from "./sub-demand";
import {
  readablePoints,
  readPoints,
  splitDescription,
  type Point,
  type TopicSpan,
} from "./read-points";
import { saysSeveral } from "./says-several";

/** A topic with the ranking of the directory for it alone. */
export type FoundTopic = { group: Group; ranking: Scoring };

/** Fewer are one. */
const topicsMin = 2;

type Reader = Pick<Engine, "score" | "model"> & { rarity: Rarity };

function isNamed(group: Group): boolean {
  return [...conceptsOf(group).values()].some((each) => each.isNamed);
}

/** Where the description first speaks of a topic. */
function startOf(group: Group): number {
  return Math.min(
    ...group.flatMap(({ span }) => (span.field === "description" ? [span.start] : [])),
  );
}

/** Whether a topic stands on its own: it names something, and a body of the directory answers to it. */
function isFounded({ group, ranking }: FoundTopic): boolean {
  const [first] = ranking.matches;
  return (
    isNamed(group) &&
    first !== undefined &&
    first.score >= choices.scoreMin &&
    ranking.leadConcept >= choices.conceptMin
  );
}

/** The points that can found a topic; a title that is no list ties together what it names. */
function foundingPoints(points: readonly Point[]): Point[] {
  const titles = points.filter(({ span }) => span.field === "title");
  return points.filter((point) => point.isItem || (titles.length === 1 && point === titles[0]));
}

/** Gives what stands around the points to the topic it is most about. */
function withFrames(groups: readonly Group[], points: readonly Point[], rarity: Rarity): Group[] {
  const directions = groups.map((group) => directionOf(group, rarity));
  const taken = new Set(groups.flat());
  const places = new Map(
    points
      .filter((point) => !taken.has(point))
      .map((point) => [point, placeOf([point], directions, rarity)] as const),
  );
  return groups.map((group, place) => {
    const own = new Set(group);
    return points.filter((point) => own.has(point) || places.get(point) === place);
  });
}

function rankTopics(demand: MatchDemand, groups: readonly Group[], reader: Reader): FoundTopic[] {
  const demands = subDemandsOf(demand, groups, reader.rarity);
  return demands.map((each, place) => ({
    group: groups[place] ?? [],
    ranking: reader.score(each, { top: choices.coverBodies }),
  }));
}

const leaderOf = ({ ranking }: FoundTopic) => ranking.matches[0]?.institution ?? "";

/**
 * Joins topics one body leads to one; null where then fewer than two are founded. A topic that is named and
 * nobody answers to stays beside the others: that is worth knowing.
 */
function keepApart(found: readonly FoundTopic[]): Group[] | null {
  const byLeader = new Map<string, Point[]>();
  for (const topic of found.filter(({ group }) => isNamed(group))) {
    const leader = leaderOf(topic);
    byLeader.set(leader, [...(byLeader.get(leader) ?? []), ...topic.group]);
  }
  const founded = new Set(found.filter(isFounded).map(leaderOf));
  return founded.size < topicsMin ? null : [...byLeader.values()];
}

/**
 * The topics of a demand, each ranked by itself; empty where it is about one thing, which is the normal answer.
 * Several are told apart only where each names something, has a body that answers to it, and they are led by
 * different bodies.
 */
export function findTopics(original: MatchDemand, reader: Reader): FoundTopic[] {
  const demand = readablePoints(original);
  const described = splitDescription(demand);
  // Most demands have no such points, and need not be read again for that.
  if (described.filter(({ role }) => role === "item").length < topicsMin) return [];
  const points = readPoints(demand, reader.model.weights, described);
  const strictness = saysSeveral(demand) ? choices.told : choices.untold;
  const gathered = groupPoints(foundingPoints(points), reader.rarity, strictness).filter((group) =>
    group.some(({ isItem }) => isItem),
  );
  if (gathered.length < topicsMin) return [];
  return settle(demand, withFrames(gathered.slice(0, choices.topicsMax), points, reader.rarity), {
    reader,
    points,
  });
}

/** Joins and ranks again until every topic is led by a body of its own. */
function settle(
  demand: MatchDemand,
  groups: readonly Group[],
  { reader, points }: { reader: Reader; points: readonly Point[] },
): FoundTopic[] {
  const ranked = rankTopics(demand, groups, reader);
  const kept = keepApart(ranked);
  if (kept === null) return [];
  if (kept.length === ranked.length) return ranked;
  const inOrder = kept
    .map((group) => points.filter((point) => group.includes(point)))
    .sort((one, other) => startOf(one) - startOf(other));
  return settle(demand, inOrder, { reader, points });
}

/** The demand as if it asked for each of its topics alone, for topics that were found before. */
export function foundBefore(
  original: MatchDemand,
  topics: readonly { spans: readonly TopicSpan[] }[],
  { model, rarity }: Omit<Reader, "score">,
): MatchDemand[] {
  const demand = readablePoints(original);
  const points = readPoints(demand, model.weights);
  const isPointOf = ({ span }: Point, spans: readonly TopicSpan[]) =>
    spans.some(
      ({ field, start, end }) => field === span.field && start === span.start && end === span.end,
    );
  const groups = topics.map(({ spans }) => points.filter((point) => isPointOf(point, spans)));
  return subDemandsOf(demand, withFrames(groups, points, rarity), rarity);
}
