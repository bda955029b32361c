import { readablePart, type MatchDemand } from "../demand-text";
import { choices } from "./choices";
import type { Group } from "./group-points";
import { conceptsOf, directionOf, likeness, type Direction, type Rarity } from "./likeness";
import { readConceptsOf, topicFields, type Point, type TopicField } from "./read-points";

/** Texts of the form that may speak of several topics at once, beside those that make topics. */
const sharedTexts = [
  "partnerWork",
  "partnerConditions",
  "existingBase",
  "mainProducts",
  "mainBusiness",
] as const;

const clause = /[^，,、。；;！!？?\n]+[，,、。；;！!？?\n]*/g;

/** The place of the topic a text is most about; null where it is about none. */
export function placeOf(points: readonly Point[], topics: readonly Direction[], rarity: Rarity) {
  const direction = directionOf(points, rarity);
  const alike = topics.map((topic) => likeness(topic, direction));
  const most = Math.max(0, ...alike);
  return most === 0 ? null : alike.indexOf(most);
}

function textOf(demand: MatchDemand, group: Group, field: TopicField): string | null {
  const parts = group
    .filter(({ span }) => span.field === field)
    .map(({ span }) => (demand[field] ?? "").slice(span.start, span.end));
  return parts.length === 0 ? null : parts.join("\n");
}

const level1Length = 2;

/** Whether the chosen field is one the topic's own concepts lie in. */
function isOfField(group: Group, code: string): boolean {
  return [...conceptsOf(group).values()].some(({ concept }) =>
    concept.fields.some((field) => field.slice(0, level1Length) === code.slice(0, level1Length)),
  );
}

/** For each topic a text without the clauses that are about another one. */
function partText(text: string, topics: readonly Direction[], rarity: Rarity): string[] {
  const clauses = (readablePart(text).match(clause) ?? []).slice(0, choices.clausesMax);
  const owners = clauses.map((each) => placeOf([readConceptsOf(each)], topics, rarity));
  return topics.map((_, place) =>
    clauses.filter((_clause, at) => owners[at] === null || owners[at] === place).join(""),
  );
}

/**
 * For each topic the demand as if it asked for that one alone: the same answers, the texts without the other
 * topics, the chosen field only where the topic lies in it.
 */
export function subDemandsOf(
  demand: MatchDemand,
  groups: readonly Group[],
  rarity: Rarity,
): MatchDemand[] {
  const directions = groups.map((each) => directionOf(each, rarity));
  const shared = sharedTexts.map(
    (field) => [field, partText(demand[field] ?? "", directions, rarity)] as const,
  );
  const techField = demand.techField ?? "";
  return groups.map((group, place) => {
    const texts = [
      ...shared.map(([field, parts]) => [field, parts[place] ?? ""]),
      ...topicFields.map((field) => [field, textOf(demand, group, field)]),
    ];
    return {
      ...demand,
      // Keys of the form with texts, as in the type.
      ...(Object.fromEntries(texts) as MatchDemand),
      techField: techField !== "" && isOfField(group, techField) ? techField : null,
    };
  });
}
