import {
  readablePart,
  readTexts,
  type DemandText,
  type MatchDemand,
  type Span,
} from "../demand-text";
import type { Weights } from "../models/weights";
import { foldCodes, placeInOriginal } from "../reading/code-text";
import type { Hit } from "../thesaurus/concept-search";
import { concepts, findHits, type Concept } from "../thesaurus/thesaurus";
import { markUnwanted } from "../unwanted";
import { splitText, splitTitle, type Piece } from "./split-spans";

/** Fields of the form whose words make topics. */
export const topicFields = ["title", "description"] as const;

export type TopicField = (typeof topicFields)[number];

/** A place of the form; offsets in UTF-16 units of the original, end exclusive. */
export type TopicSpan = Span & { field: TopicField };

/** A concept of a point, and whether it is named there or only hinted at. */
export type PointConcept = { concept: Concept; isNamed: boolean };

/** A stretch of the demand that may be a topic, or belong to one, with the concepts in it. */
export type Point = {
  span: TopicSpan;
  /** Only an item can be a topic of its own. */
  isItem: boolean;
  concepts: ReadonlyMap<string, PointConcept>;
};

type Place = Span & PointConcept;

/** The places of a text that name a concept, and those that hint at one; each in the order of the text. */
type Places = { names: readonly Place[]; cues: readonly Place[] };

/** The places of a text that name or hint at a concept, in offsets of the original. */
function readPlaces(text: Pick<DemandText, "folded" | "unwanted">): Places {
  const { names, cues } = findHits(text.folded);
  const toPlaces = (hits: readonly Hit[], isNamed: boolean): Place[] =>
    hits.flatMap(({ concept: number, start, end }) => {
      const concept = concepts[number];
      if (concept === undefined || text.unwanted[start] === 1) return [];
      return [{ ...placeInOriginal(text.folded, start, end), concept, isNamed }];
    });
  return { names: toPlaces(names, true), cues: toPlaces(cues, false) };
}

/** The first of these places that does not begin before a stretch. */
function firstFrom(places: readonly Place[], start: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function conceptsIn({ names, cues }: Places, span: Span): Map<string, PointConcept> {
  const found = new Map<string, PointConcept>();
  for (const places of [names, cues]) {
    for (let at = firstFrom(places, span.start); at < places.length; at += 1) {
      const place = places[at];
      if (place === undefined || place.start >= span.end) break;
      const { concept, isNamed, end } = place;
      if (end > span.end) continue;
      const known = found.get(concept.id);
      found.set(concept.id, { concept, isNamed: isNamed || known?.isNamed === true });
    }
  }
  return found;
}

type ReadText = DemandText & { field: TopicField };

/** Title and description as the engine reads them. */
function readTopicTexts(
  { title, description, companyName }: MatchDemand,
  weights: Weights,
): ReadText[] {
  return readTexts({ title, description, companyName }, weights).flatMap((text) =>
    text.field === "title" || text.field === "description" ? [{ ...text, field: text.field }] : [],
  );
}

/** A demand with as much of the texts that make topics as the engine reads. */
export function readablePoints(demand: MatchDemand): MatchDemand {
  const { title, description } = demand;
  return {
    ...demand,
    title: readablePart(title ?? ""),
    description: readablePart(description ?? ""),
  };
}

/** The pieces the description of a demand falls into. */
export function splitDescription({ description }: MatchDemand): Piece[] {
  return splitText(readablePart(description ?? ""));
}

/** The points of a demand, title first, then as they stand. */
export function readPoints(
  original: MatchDemand,
  weights: Weights,
  described = splitDescription(original),
): Point[] {
  const demand = readablePoints(original);
  return readTopicTexts(demand, weights).flatMap((text) => {
    const { field } = text;
    const places = readPlaces(text);
    const pieces = field === "title" ? splitTitle(demand.title ?? "") : described;
    return pieces.map(({ role, start, end }) => ({
      span: { field, start, end },
      isItem: role === "item",
      concepts: conceptsIn(places, { start, end }),
    }));
  });
}

/** A text by itself, wherever it stands in the form. */
export function readConceptsOf(description: string): Point {
  const span: TopicSpan = { field: "description", start: 0, end: description.length };
  const folded = foldCodes(description);
  const places = readPlaces({ folded, unwanted: markUnwanted(folded, "") });
  return { span, isItem: false, concepts: conceptsIn(places, span) };
}
