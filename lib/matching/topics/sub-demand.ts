import type { MatchDemand } from "../demand-text";
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

/** A text for each topic: without the clauses that are about another one. */
function shareText(text: string, topics: readonly Direction[], rarity: Rarity): string[] {
  const clauses = (text.match(clause) ?? []).map((part) => ({
    part,
    of: placeOf([readConceptsOf(part)], topics, rarity),
  }));
  return topics.map((_, place) =>
    clauses
      .filter(({ of }) => of === null || of === place)
      .map(({ part }) => part)
      .join(""),
  );
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

/**
 * The demand as if it asked for each of its topics alone: the same answers, the texts without the other topics, the
 * chosen field only where the topic lies in it.
 */
export function subDemandsOf(
  demand: MatchDemand,
  groups: readonly Group[],
  rarity: Rarity,
): MatchDemand[] {
  const directions = groups.map((each) => directionOf(each, rarity));
  const shared = sharedTexts.map(
    (field) => [field, shareText(demand[field] ?? "", directions, rarity)] as const,
  );
  const techField = demand.techField ?? "";
  return groups.map((group, place) => ({
    ...demand,
    // Keys of the form with texts, as in the type.
    ...(Object.fromEntries([
      ...shared.map(([field, texts]) => [field, texts[place] ?? ""]),
      ...topicFields.map((field) => [field, textOf(demand, group, field)]),
    ]) as MatchDemand),
    techField: techField !== "" && isOfField(group, techField) ? techField : null,
  }));
}
