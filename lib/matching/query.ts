import { readConditions } from "./criteria/conditions";
import { cityWord } from "./criteria/jiangsu";
import { readNearness, type NearPlaces } from "./criteria/meaning";
import { readNamings, type Namings } from "./criteria/partner";
import { maskOf, readRole, type RoleAsked } from "./criteria/role";
import {
  conceptTotalOf,
  doubtfulOf,
  readConcepts,
  unservedOf,
  type DemandConcepts,
} from "./demand-concepts";
import type { DemandPieces, PieceWeigher } from "./demand-pieces";
import { readPartnerTexts, readTexts, type DemandText, type MatchDemand } from "./demand-text";
import { requestedServices } from "./gates";
import type { DirectoryIndex } from "./institution-index";
import type { Nearness } from "./meaning/nearness";
import type { Weights } from "./models/weights";
import { readTasks } from "./tasks";

/** A technology field the demand asks for, and how much. */
type WantedField = { code: string; weight: number; isDeclared: boolean };

/** A demand prepared for comparing with institutions. */
export type Query = {
  weights: Weights;
  /** Concepts the demand names, with their weight in it. */
  concepts: DemandConcepts;
  /** The heaviest pieces of its texts. */
  pieces: DemandPieces;
  fields: readonly WantedField[];
  role: RoleAsked;
  /** Services it asks above all for, as a bit each. */
  requested: number;
  conditions: ReturnType<typeof readConditions>;
  namings: Namings;
  /** The nearest units by meaning; empty where nothing is known of it. */
  near: NearPlaces;
  /** The company's city as links with Jiangsu are written. */
  city: string;
  /** What a full answer by concepts, and by words, would weigh. */
  conceptTotal: number;
  pieceTotal: number;
  /** The share of its core that nobody in the directory names. */
  unserved: number;
  /** The share of what it names that one short word alone hints at. */
  doubtful: number;
};

const inferredFieldsMax = 4;

/** No unit shares more than the most telling pieces of a long text. */
function pieceTotalOf({ list }: DemandPieces, index: DirectoryIndex): number {
  const { pieces, totalMin, fullAt } = index.weights.text;
  const total = list.slice(0, pieces).reduce((sum, { weight }) => sum + weight, 0);
  return Math.max(totalMin * index.unseenPieceIdf, total * fullAt);
}

/** The field the company chose, and those its words point to; their weights add up to 1. */
function wantedFields(
  demand: MatchDemand,
  concepts: DemandConcepts,
  weights: Weights,
): WantedField[] {
  const inferred = new Map<string, number>();
  for (const { concept, weight } of concepts.values()) {
    concept.fields.forEach((code, place) => {
      inferred.set(code, (inferred.get(code) ?? 0) + weight / (1 + place));
    });
  }
  const heaviest = [...inferred]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, inferredFieldsMax);
  const total = heaviest.reduce((sum, [, weight]) => sum + weight, 0);
  const declared = demand.techField ?? "";
  const declaredShare = declared === "" ? 0 : total === 0 ? 1 : weights.field.declared;
  const wanted = heaviest.map(([code, weight]) => ({
    code,
    weight: ((1 - declaredShare) * weight) / total,
    isDeclared: false,
  }));
  return declared === ""
    ? wanted
    : [{ code: declared, weight: declaredShare, isDeclared: true }, ...wanted];
}

function readPartners(demand: MatchDemand, texts: readonly DemandText[], index: DirectoryIndex) {
  return readNamings(readPartnerTexts(demand, texts), index.names);
}

/** Reads a demand once for all institutions. */
export function readQuery(
  demand: MatchDemand,
  index: DirectoryIndex,
  { weigher, nearness = [] }: { weigher: PieceWeigher; nearness?: Nearness },
): Query {
  const { weights } = index;
  const texts = readTexts(demand, weights);
  const concepts = readConcepts(demand, texts, index);
  const conceptTotal = conceptTotalOf(concepts, index);
  const tasks = readTasks(concepts, conceptTotal, weights);
  const pieces = weigher.weigh(texts);
  return {
    weights,
    concepts,
    pieces,
    fields: wantedFields(demand, concepts, weights),
    role: readRole(demand, tasks),
    requested: maskOf(requestedServices(tasks, weights)),
    conditions: readConditions(texts),
    namings: readPartners(demand, texts, index),
    near: readNearness(nearness, index),
    city: cityWord(demand),
    conceptTotal,
    pieceTotal: pieceTotalOf(pieces, index),
    unserved: unservedOf(concepts, index),
    doubtful: doubtfulOf(concepts),
  };
}
