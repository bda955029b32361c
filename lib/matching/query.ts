import { isUnwanted, readTexts, type DemandText, type MatchDemand } from "./demand-text";
import { gramsOf, type Gram } from "./grams";
import type { DirectoryIndex } from "./institution-index";
import { weights } from "./model";
import { findMentions, type Concept, type Mention } from "./thesaurus/thesaurus";

export type TextMention = Mention & { text: DemandText };
export type TextGram = Gram & { source: DemandText };

/** A technology field the demand asks for, and how much. */
export type WantedField = { code: string; weight: number; isDeclared: boolean };

/** A demand prepared for comparing with institutions. */
export type Query = {
  demand: MatchDemand;
  texts: readonly DemandText[];
  /** Concepts the demand names, with their weight in it. */
  concepts: ReadonlyMap<string, { concept: Concept; weight: number; mentions: TextMention[] }>;
  /** Pieces of text, with their weight in the demand. */
  grams: ReadonlyMap<string, { weight: number; places: TextGram[] }>;
  fields: readonly WantedField[];
  /** Original words of clauses that say what is not wanted. */
  unwanted: readonly { field: string; text: string }[];
};

/** Each further mention of a concept adds less. */
const repeatShare = 0.3;
const inferredFieldsMax = 4;
const gramsMax = 120;

function collectConcepts(texts: readonly DemandText[], index: DirectoryIndex): Query["concepts"] {
  const found = new Map<string, { concept: Concept; weight: number; mentions: TextMention[] }>();
  for (const text of texts) {
    for (const mention of findMentions(text.folded.text)) {
      if (isUnwanted(text, mention.start)) continue;
      const { concept } = mention;
      const known = found.get(concept.id) ?? { concept, weight: 0, mentions: [] };
      const share = known.mentions.length === 0 ? 1 : repeatShare;
      known.weight += text.weight * share * index.conceptIdf(concept.id);
      known.mentions.push({ ...mention, text });
      found.set(concept.id, known);
    }
  }
  return found;
}

function collectGrams(texts: readonly DemandText[], index: DirectoryIndex): Query["grams"] {
  const found = new Map<string, { weight: number; places: TextGram[] }>();
  for (const source of texts) {
    for (const gram of gramsOf(source.folded.text)) {
      if (isUnwanted(source, gram.start)) continue;
      const known = found.get(gram.text) ?? { weight: 0, places: [] };
      const share = known.places.length === 0 ? 1 : repeatShare;
      known.weight += source.weight * share * gram.weight * index.gramIdf(gram.text);
      known.places.push({ ...gram, source });
      found.set(gram.text, known);
    }
  }
  const heaviest = [...found].sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1));
  return new Map(heaviest.slice(0, gramsMax));
}

/** The field the company chose, and those its words point to. */
function wantedFields(demand: MatchDemand, concepts: Query["concepts"]): WantedField[] {
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
  const wanted = heaviest.map(([code, weight]) => ({
    code,
    weight: (weights.field.inferred * weight) / total,
    isDeclared: false,
  }));
  const declared = demand.techField ?? "";
  if (declared === "") return wanted;
  return [{ code: declared, weight: weights.field.declared, isDeclared: true }, ...wanted];
}

/** Reads a demand once for all institutions. */
export function readQuery(demand: MatchDemand, index: DirectoryIndex): Query {
  const texts = readTexts(demand);
  const concepts = collectConcepts(texts, index);
  return {
    demand,
    texts,
    concepts,
    grams: collectGrams(texts, index),
    fields: wantedFields(demand, concepts),
    unwanted: texts.flatMap(({ field, folded, original, unwanted }) =>
      unwanted.map(({ start, end }) => ({
        field,
        text: original.slice(folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0),
      })),
    ),
  };
}
