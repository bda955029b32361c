import { choices } from "./choices";
import type { Point, PointConcept } from "./read-points";

/** How much a concept tells, by how few units of the directory name it. */
export type Rarity = (concept: string) => number;

type Part = { weight: number; place: number };

/** What a text is about: weights of concepts and of technology fields, in the order they were met. */
export type Direction = {
  parts: ReadonlyMap<string, Part>;
  length: number;
};

export const noDirection: Direction = { parts: new Map(), length: 0 };

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
  const parts = new Map<string, Part>();
  const add = (key: string, weight: number) => {
    const known = parts.get(key);
    if (known === undefined) parts.set(key, { weight, place: parts.size });
    else known.weight += weight;
  };
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
  return { parts, length: lengthOf(parts) };
}

function lengthOf(parts: Direction["parts"]): number {
  let sum = 0;
  for (const { weight } of parts.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** How alike two texts are in what they are about: the cosine, 0 to 1; 0 where one is about nothing known. */
export function likeness(one: Direction, other: Direction): number {
  const lengths = one.length * other.length;
  if (lengths === 0) return 0;
  const isShorter = one.parts.size <= other.parts.size;
  const [short, long] = isShorter ? [one, other] : [other, one];
  const products: Part[] = [];
  for (const [key, { weight, place }] of short.parts) {
    const met = long.parts.get(key);
    if (met === undefined) continue;
    products.push({ weight: weight * met.weight, place: isShorter ? place : met.place });
  }
  // In one order whichever is the shorter: sums of fractions differ in their last digits.
  if (!isShorter) products.sort((a, b) => a.place - b.place);
  return products.reduce((sum, { weight }) => sum + weight, 0) / lengths;
}
