import { choices } from "./choices";
import {
  directionOf,
  likeness,
  noDirection,
  substanceOf,
  type Direction,
  type Rarity,
} from "./likeness";
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

/** How alike any two groups are, kept while groups are joined: comparing all of them anew each time would take long. */
class Likenesses {
  /** For each group how alike it is to each before it. */
  private readonly rows: number[][];

  constructor(private readonly groups: readonly Gathered[]) {
    this.rows = groups.map((_, place) => this.rowOf(place));
  }

  /** The two groups most alike; the first such pair where several are; null where there are fewer than two. */
  nearestPair(): { one: number; other: number; likeness: number } | null {
    let nearest: { one: number; other: number; likeness: number } | null = null;
    for (let one = 0; one < this.rows.length; one += 1) {
      for (let other = one + 1; other < this.rows.length; other += 1) {
        const found = this.rows[other]?.[one] ?? 0;
        if (nearest === null || found > nearest.likeness) nearest = { one, other, likeness: found };
      }
    }
    return nearest;
  }

  /** Takes note that one group was joined to another before it. */
  join(one: number, other: number): void {
    this.rows.splice(other, 1);
    for (const row of this.rows.slice(other)) row.splice(other, 1);
    this.rows[one] = this.rowOf(one);
    for (let place = one + 1; place < this.rows.length; place += 1) {
      const row = this.rows[place];
      if (row !== undefined) row[one] = this.between(one, place);
    }
  }

  private rowOf(place: number): number[] {
    return Array.from({ length: place }, (_, before) => this.between(before, place));
  }

  private between(one: number, other: number): number {
    const [left, right] = [this.groups[one], this.groups[other]];
    return left === undefined || right === undefined
      ? 0
      : likeness(left.direction, right.direction);
  }
}

/** The group with least to say, if it is too little for a topic, and the one most like it, or else the one before. */
function lightestPair(groups: readonly Gathered[], rarity: Rarity, substanceMin: number) {
  const substances = groups.map(({ points }) => substanceOf(points, rarity));
  const least = Math.min(...substances);
  if (least >= substanceMin) return null;
  const light = substances.indexOf(least);
  const alike = groups.map((each, place) =>
    place === light ? -1 : likeness(each.direction, groups[light]?.direction ?? noDirection),
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
  const likenesses = new Likenesses(groups);
  while (groups.length > 1) {
    const nearest = likenesses.nearestPair();
    const isAlike = nearest !== null && nearest.likeness >= likenessMin;
    const pair = isAlike ? nearest : lightestPair(groups, rarity, substanceMin);
    if (pair === null) break;
    const [taken] = groups.splice(pair.other, 1);
    const host = groups[pair.one];
    if (host === undefined || taken === undefined) break;
    groups[pair.one] = gather([...host.points, ...taken.points]);
    likenesses.join(pair.one, pair.other);
  }
  const places = new Map(points.map((point, place) => [point, place]));
  const placeOf = (point: Point) => places.get(point) ?? 0;
  return groups.map((group) => [...group.points].sort((a, b) => placeOf(a) - placeOf(b)));
}
