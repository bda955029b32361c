import { choices } from "./choices";
import type { Point, PointConcept } from "./read-points";

/** How much a concept tells, by how few units of the directory name it. */
export type Rarity = (concept: string) => number;

/** What a text is about: weights of concepts and of technology fields. */
export type Direction = ReadonlyMap<string, number>;

const level2Length = 5;
const level1Length = 2;
/** Further fields of a concept say little of what it is. */
const fieldsRead = 2;

/** The concepts of several points, named ones as named. */
export function conceptsOf(points: readonly Point[]): Map<string, PointConcept> {
  const found = new Map<string, PointConcept>();
  for (const [id, each] of points.flatMap(({ concepts }) => [...concepts])) {
    found.set(id, { ...each, isNamed: each.isNamed || found.get(id)?.isNamed === true });
  }
  return found;
}

function weightOf({ concept, isNamed }: PointConcept, rarity: Rarity): number {
  return (isNamed ? 1 : choices.hinted) * rarity(concept.id);
}

/** How much points have to say, in weight of concepts. */
export function substanceOf(points: readonly Point[], rarity: Rarity): number {
  return [...conceptsOf(points).values()].reduce((sum, each) => sum + weightOf(each, rarity), 0);
}

/** What points are about. */
export function directionOf(points: readonly Point[], rarity: Rarity): Direction {
  const direction = new Map<string, number>();
  const add = (key: string, weight: number) =>
    direction.set(key, (direction.get(key) ?? 0) + weight);
  for (const each of conceptsOf(points).values()) {
    const weight = weightOf(each, rarity);
    add(`concept ${each.concept.id}`, weight);
    for (const id of each.concept.broader) add(`concept ${id}`, weight * choices.broader);
    each.concept.fields.slice(0, fieldsRead).forEach((code, place) => {
      const share = place === 0 ? weight : weight * choices.secondField;
      add(`field ${code.slice(0, level2Length)}`, share);
      add(`field ${code.slice(0, level1Length)}`, share * choices.level1);
    });
  }
  return direction;
}

function lengthOf(direction: Direction): number {
  return Math.sqrt([...direction.values()].reduce((sum, each) => sum + each * each, 0));
}

/** How alike two texts are in what they are about: the cosine, 0 to 1; 0 where one is about nothing known. */
export function likeness(one: Direction, other: Direction): number {
  const lengths = lengthOf(one) * lengthOf(other);
  if (lengths === 0) return 0;
  let product = 0;
  for (const [key, weight] of one) product += weight * (other.get(key) ?? 0);
  return product / lengths;
}
