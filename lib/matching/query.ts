import { conceptTotalOf, coreOf, readConcepts, type DemandConcepts } from "./demand-concepts";
import {
  isUnwanted,
  readPartnerTexts,
  readTexts,
  type DemandText,
  type MatchDemand,
} from "./demand-text";
import { gramsOf, type Gram } from "./grams";
import type { DirectoryIndex } from "./institution-index";
import type { Weights } from "./models/weights";
import { scoreTexts } from "./score-texts";
import { readTasks, type Tasks } from "./tasks";

export type TextGram = Gram & { source: DemandText };

/** A technology field the demand asks for, and how much. */
type WantedField = { code: string; weight: number; isDeclared: boolean };

/** Pieces of text, with their weight in the demand, the heaviest first. */
export type DemandGrams = ReadonlyMap<string, { weight: number; places: TextGram[] }>;

/** A demand prepared for comparing with institutions. */
export type Query = {
  demand: MatchDemand;
  /** The weights of the model it is ranked with. */
  weights: Weights;
  texts: readonly DemandText[];
  /** Texts in which a partner may be named. */
  partnerTexts: readonly DemandText[];
  /** Concepts the demand names, with their weight in it. */
  concepts: DemandConcepts;
  /** The heaviest of them. */
  core: ReadonlySet<string>;
  grams: DemandGrams;
  /** BM25 of each unit, by its place in the index. */
  textScores: Float64Array;
  fields: readonly WantedField[];
  tasks: Tasks;
  /** What a full answer by concepts, and by words, would weigh. */
  conceptTotal: number;
  gramTotal: number;
};

const inferredFieldsMax = 4;
const gramsMax = 120;
/** Of a piece that stands in many places only the first are shown. */
const placesMax = 6;

function collectGrams(texts: readonly DemandText[], index: DirectoryIndex): DemandGrams {
  const found = new Map<string, { weight: number; places: TextGram[] }>();
  for (const source of texts) {
    for (const gram of gramsOf(source.folded.text, index.weights.text)) {
      if (isUnwanted(source, gram.start)) continue;
      const known = found.get(gram.text) ?? { weight: 0, places: [] };
      const share = known.places.length === 0 ? 1 : index.weights.text.repeat;
      known.weight += source.weight * share * gram.weight * index.gramIdf(gram.text);
      if (known.places.length < placesMax) known.places.push({ ...gram, source });
      found.set(gram.text, known);
    }
  }
  const heaviest = [...found].sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1));
  return new Map(heaviest.slice(0, gramsMax));
}

/** No unit shares more than the most telling pieces of a long text. */
function gramTotalOf(grams: DemandGrams, index: DirectoryIndex): number {
  const { text } = index.weights;
  const heaviest = [...grams.values()].map(({ weight }) => weight).slice(0, text.pieces);
  const total = heaviest.reduce((sum, weight) => sum + weight, 0);
  return Math.max(text.totalMin * index.gramIdf(""), total * text.fullAt);
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

/** Reads a demand once for all institutions. */
export function readQuery(demand: MatchDemand, index: DirectoryIndex): Query {
  const { weights } = index;
  const texts = readTexts(demand, weights);
  const concepts = readConcepts(demand, texts, index);
  const grams = collectGrams(texts, index);
  const core = coreOf(concepts, weights);
  const conceptTotal = conceptTotalOf(concepts, core, index);
  return {
    demand,
    weights,
    texts,
    partnerTexts: readPartnerTexts(demand, texts),
    concepts,
    grams,
    textScores: scoreTexts(grams, index),
    core,
    conceptTotal,
    gramTotal: gramTotalOf(grams, index),
    fields: wantedFields(demand, concepts, weights),
    tasks: readTasks(concepts, conceptTotal, weights),
  };
}
