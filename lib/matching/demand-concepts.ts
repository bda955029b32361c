import { isUnwanted, type DemandText, type MatchDemand } from "./demand-text";
import type { DirectoryIndex } from "./institution-index";
import type { Weights } from "./models/weights";
import {
  findCues,
  findOverlappingMentions,
  type Concept,
  type Mention,
} from "./thesaurus/thesaurus";

type TextMention = Mention & { text: DemandText };

/** A concept the demand names or hints at, with its weight in it. */
type DemandConcept = { concept: Concept; weight: number; mentions: TextMention[] };

export type DemandConcepts = ReadonlyMap<string, DemandConcept>;

type Hint = { text: DemandText; mention: Mention; isName: boolean };

/** The places of a text that name or hint at a concept, what is not wanted left out. */
function readHints(text: DemandText): Hint[] {
  const names = findOverlappingMentions(text.folded.text);
  const cues = findCues(text.folded.text, names);
  return [
    ...names.map((mention) => ({ text, mention, isName: true })),
    ...cues.map((mention) => ({ text, mention, isName: false })),
  ].filter(({ mention }) => !isUnwanted(text, mention.start));
}

function collectConcepts(texts: readonly DemandText[], index: DirectoryIndex): DemandConcepts {
  const { cue, repeat, cueRepeat } = index.weights.concept;
  const found = new Map<string, DemandConcept>();
  for (const { text, mention, isName } of texts.flatMap(readHints)) {
    const { concept } = mention;
    const known = found.get(concept.id) ?? { concept, weight: 0, mentions: [] };
    const worth = isName ? 1 : cue;
    const share = known.mentions.length === 0 ? 1 : isName ? repeat : cueRepeat;
    known.weight += text.weight * worth * share * index.conceptWeight(concept.id);
    known.mentions.push({ ...mention, text });
    found.set(concept.id, known);
  }
  return found;
}

/** How much of the demand points to each technology field, by its concepts; at most 1, at each of three levels. */
function fieldMasses(
  demand: MatchDemand,
  concepts: DemandConcepts,
  weights: Weights,
): Map<string, number> {
  const masses = new Map<string, number>();
  const add = (code: string, weight: number) => {
    for (const key of new Set([code, code.slice(0, 5), code.slice(0, 2)])) {
      masses.set(key, (masses.get(key) ?? 0) + weight);
    }
  };
  let total = 0;
  for (const { concept, weight } of concepts.values()) {
    concept.fields.slice(0, 2).forEach((code, place) => add(code, weight / (1 + place)));
    total += weight;
  }
  if ((demand.techField ?? "") !== "")
    add(demand.techField ?? "", total * weights.concept.declared);
  return new Map([...masses].map(([code, mass]) => [code, mass / Math.max(1, total)]));
}

/** Concepts of fields nothing else in the demand speaks for count less: a word has many meanings. */
function weighByCompany(
  demand: MatchDemand,
  concepts: DemandConcepts,
  weights: Weights,
): DemandConcepts {
  const masses = fieldMasses(demand, concepts, weights);
  const { level1, level2, lonely } = weights.concept.company;
  const weighed = [...concepts].map(([id, found]) => {
    const support = Math.max(
      0,
      ...found.concept.fields.map(
        (code) =>
          level2 * (masses.get(code.slice(0, 5)) ?? 0) +
          level1 * (masses.get(code.slice(0, 2)) ?? 0),
      ),
    );
    const share = lonely + (1 - lonely) * Math.min(1, support);
    return [id, { ...found, weight: found.weight * share }] as const;
  });
  return new Map(weighed);
}

/** The concepts of a demand, what it does not want left out. */
export function readConcepts(
  demand: MatchDemand,
  texts: readonly DemandText[],
  index: DirectoryIndex,
): DemandConcepts {
  return weighByCompany(demand, collectConcepts(texts, index), index.weights);
}

/** The heaviest concepts of a demand, what it is mainly about. */
export function coreOf(concepts: DemandConcepts, weights: Weights): ReadonlySet<string> {
  const heaviest = [...concepts]
    .sort(([id, one], [otherId, other]) => other.weight - one.weight || (id < otherId ? -1 : 1))
    .slice(0, weights.concept.core);
  return new Set(heaviest.map(([id]) => id));
}

/** What no unit names weighs most. */
const unheardOf = "";

/**
 * What an answer by concepts is measured against: the core, as no unit names everything; and no less than a
 * demand of some substance has, as one that names little proves little.
 */
export function conceptTotalOf(
  concepts: DemandConcepts,
  core: ReadonlySet<string>,
  index: DirectoryIndex,
): number {
  const total = [...core].reduce((sum, id) => sum + (concepts.get(id)?.weight ?? 0), 0);
  const { weights } = index;
  const totalMin = weights.concept.totalMin * index.conceptWeight(unheardOf);
  return Math.max(totalMin, total * weights.concept.fullAt);
}
