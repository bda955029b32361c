import { compareFields } from "./criteria/compare-fields";
import type { Answer, DirectoryIndex, IndexedInstitution, IndexedUnit } from "./institution-index";
import type { Query } from "./query";

/** What one unit answers of a demand; shares of 0 to 1. */
export type UnitFit = {
  unit: IndexedUnit;
  /** Concepts of the demand it answers, with what each is worth. */
  met: readonly Met[];
  concept: number;
  /** The part of it that is the demand's core, named or hinted at. */
  core: number;
  text: number;
  field: number;
  total: number;
};

/** A concept of the demand that is answered, and how much of the demand's weight that is. */
export type Met = Answer & { id: string; gain: number };

function meet(query: Query, unit: IndexedUnit, index: DirectoryIndex): Met[] {
  const met: Met[] = [];
  for (const [id, { weight }] of query.concepts) {
    const answer = unit.answers.get(id);
    if (answer === undefined) continue;
    const rarity = Math.min(1, index.conceptWeight(answer.via) / index.conceptWeight(id));
    met.push({ id, ...answer, gain: weight * query.weights.concept[answer.nearness] * rarity });
  }
  return met;
}

function fitField(query: Query, unit: IndexedUnit): number {
  return query.fields.reduce(
    (sum, { code, weight }) => sum + weight * compareFields(code, unit.fields, query.weights).value,
    0,
  );
}

function fitUnit(query: Query, unit: IndexedUnit, index: DirectoryIndex): UnitFit {
  const met = meet(query, unit, index);
  const gained = met.reduce((sum, { gain }) => sum + gain, 0);
  const concept = gained / query.conceptTotal;
  const scored = query.textScores[unit.place] ?? 0;
  const text = query.gramTotal === 0 ? 0 : Math.min(1, scored / query.gramTotal);
  const field = fitField(query, unit);
  const { points } = query.weights;
  const total = points.concept * concept + points.text * text + points.field * field;
  const named = met.filter(
    ({ id, nearness }) => query.core.has(id) && (nearness === "same" || nearness === "hinted"),
  );
  const core = named.reduce((sum, { gain }) => sum + gain, 0) / query.conceptTotal;
  return { unit, met, concept, core, text, field, total };
}

/** What each unit of an institution answers of a demand, the one that answers most first. */
export function fitUnits(
  query: Query,
  institution: IndexedInstitution,
  index: DirectoryIndex,
): UnitFit[] {
  return institution.units
    .map((unit) => fitUnit(query, unit, index))
    .sort((one, other) => other.total - one.total || (one.unit.id < other.unit.id ? -1 : 1));
}
