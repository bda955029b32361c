import { choices } from "./choices";
import { directionOf, likeness, substanceOf, type Direction, type Rarity } from "./likeness";
import type { Point } from "./read-points";

/** Points that speak of one thing, in the order of the demand. */
export type Group = readonly Point[];

/** From which likeness two points speak of one thing, and what a topic has to say at least. */
export type Strictness = { likeness: number; substanceMin: number };

type Gathered = { points: Point[]; direction: Direction };

/** A point without concepts goes with the one before it in the same text. */
function withSilent(points: readonly Point[]): Point[][] {
  const groups: Point[][] = [];
  for (const point of points) {
    const last = groups.at(-1);
    const isSilent = point.concepts.size === 0 && last?.at(-1)?.span.field === point.span.field;
    if (isSilent || groups.length >= choices.pointsMax) last?.push(point);
    else groups.push([point]);
  }
  return groups;
}

type Pair = { one: number; other: number; likeness: number };

/** The two groups most alike; the first such pair where several are. */
function nearestPair(groups: readonly Gathered[]): Pair | null {
  let nearest: Pair | null = null;
  for (const [one, left] of groups.entries()) {
    for (const [offset, right] of groups.slice(one + 1).entries()) {
      const found = likeness(left.direction, right.direction);
      if (nearest === null || found > nearest.likeness) {
        nearest = { one, other: one + 1 + offset, likeness: found };
      }
    }
  }
  return nearest;
}

/** The group with least to say, if it is too little for a topic, and the one most like it, or else the one before. */
function lightestPair(groups: readonly Gathered[], rarity: Rarity, substanceMin: number) {
  const substances = groups.map(({ points }) => substanceOf(points, rarity));
  const least = Math.min(...substances);
  if (least >= substanceMin) return null;
  const light = substances.indexOf(least);
  const alike = groups.map((each, place) =>
    place === light
      ? -1
      : likeness(each.direction, groups[light]?.direction ?? new Map<string, number>()),
  );
  const most = Math.max(...alike);
  const host = most > 0 ? alike.indexOf(most) : light === 0 ? 1 : light - 1;
  return { one: Math.min(host, light), other: Math.max(host, light) };
}

/**
 * Gathers points that speak of one thing: the two most alike first, until none are alike; then those that say too
 * little for a topic. What remains is in the order in which it begins.
 */
export function groupPoints(
  points: readonly Point[],
  rarity: Rarity,
  { likeness: likenessMin, substanceMin }: Strictness,
): Group[] {
  const gather = (all: Point[]): Gathered => ({ points: all, direction: directionOf(all, rarity) });
  const groups = withSilent(points).map(gather);
  while (groups.length > 1) {
    const nearest = nearestPair(groups);
    const isAlike = nearest !== null && nearest.likeness >= likenessMin;
    const pair = isAlike ? nearest : lightestPair(groups, rarity, substanceMin);
    if (pair === null) break;
    const [taken] = groups.splice(pair.other, 1);
    const host = groups[pair.one];
    if (host === undefined || taken === undefined) break;
    groups[pair.one] = gather([...host.points, ...taken.points]);
  }
  return groups.map((group) =>
    [...group.points].sort((a, b) => points.indexOf(a) - points.indexOf(b)),
  );
}
