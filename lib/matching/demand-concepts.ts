import type { DemandText, MatchDemand, Span } from "./demand-text";
import type { DirectoryIndex } from "./institution-index";
import type { Weights } from "./models/weights";
import type { Hit } from "./thesaurus/concept-search";
import { concepts, findHits, type Concept } from "./thesaurus/thesaurus";
import { firstIndirect } from "./unit-reading";

type TextMention = Span & { text: DemandText };

/** A concept the demand names or hints at, with its weight in it. */
export type DemandConcept = {
  concept: Concept;
  /** Its place in the thesaurus. */
  number: number;
  weight: number;
  /** Whether it is one of the heaviest, what the demand is mainly about. */
  isCore: boolean;
  /** The short word of the problem that alone hints at it; `several` where a name, a longer word or another one does too. */
  witness: number;
  mentions: TextMention[];
};

/** The concepts of a demand by their places in the thesaurus, in the order they are first mentioned. */
export type DemandConcepts = ReadonlyMap<number, DemandConcept>;

/** A cue this long at most means other things too: 隧道, 波形, 停机. */
const shortCue = 2;

const several = -1;

function collectConcepts(texts: readonly DemandText[], index: DirectoryIndex): DemandConcepts {
  const { cue, repeat, cueRepeat } = index.weights.concept;
  const found = new Map<number, DemandConcept>();
  const note = (hit: Hit, text: DemandText, isName: boolean) => {
    const { concept: number, surface, start, end } = hit;
    const concept = concepts[number];
    if (concept === undefined || text.unwanted[start] === 1) return;
    const witness = isName || end - start > shortCue ? several : surface;
    const known = found.get(number) ?? {
      ...{ concept, number, weight: 0, isCore: false, witness, mentions: [] },
    };
    if (known.witness !== witness) known.witness = several;
    const share = known.mentions.length === 0 ? 1 : isName ? repeat : cueRepeat;
    const worth = isName ? 1 : cue;
    known.weight += text.weight * worth * share * (index.conceptWeights[number] ?? 0);
    known.mentions.push({ text, start, end });
    found.set(number, known);
  };
  for (const text of texts) {
    const { names, cues } = findHits(text.folded);
    for (const hit of names) note(hit, text, true);
    for (const hit of cues) note(hit, text, false);
  }
  return found;
}

/** How much of the demand points to each technology field, by its concepts; at most 1, at each of three levels. */
function fieldMasses(
  demand: MatchDemand,
  found: DemandConcepts,
  weights: Weights,
): Map<string, number> {
  const masses = new Map<string, number>();
  const add = (code: string, weight: number) => {
    for (const key of new Set([code, code.slice(0, 5), code.slice(0, 2)])) {
      masses.set(key, (masses.get(key) ?? 0) + weight);
    }
  };
  let total = 0;
  for (const { concept, weight } of found.values()) {
    concept.fields.slice(0, 2).forEach((code, place) => add(code, weight / (1 + place)));
    total += weight;
  }
  if ((demand.techField ?? "") !== "")
    add(demand.techField ?? "", total * weights.concept.declared);
  for (const [code, mass] of masses) masses.set(code, mass / Math.max(1, total));
  return masses;
}

/** Concepts of fields nothing else in the demand speaks for count less: a word has many meanings. */
function weighByCompany(demand: MatchDemand, found: DemandConcepts, weights: Weights): void {
  const masses = fieldMasses(demand, found, weights);
  const { level1, level2, lonely } = weights.concept.company;
  const supportOf = (code: string) =>
    level2 * (masses.get(code.slice(0, 5)) ?? 0) + level1 * (masses.get(code.slice(0, 2)) ?? 0);
  for (const each of found.values()) {
    const support = each.concept.fields.reduce((most, code) => Math.max(most, supportOf(code)), 0);
    each.weight *= lonely + (1 - lonely) * Math.min(1, support);
  }
}

/** Marks the heaviest concepts of a demand, what it is mainly about. */
function markCore(found: DemandConcepts, { concept: { core } }: Weights): void {
  const sorted = [...found.values()].sort(
    (one, other) => other.weight - one.weight || (one.concept.id < other.concept.id ? -1 : 1),
  );
  for (const each of sorted.slice(0, core)) each.isCore = true;
}

/** The concepts of a demand, what it does not want left out. */
export function readConcepts(
  demand: MatchDemand,
  texts: readonly DemandText[],
  index: DirectoryIndex,
): DemandConcepts {
  const found = collectConcepts(texts, index);
  weighByCompany(demand, found, index.weights);
  markCore(found, index.weights);
  return found;
}

/** Whether a unit of the directory names a concept or hints at it. */
function isServed(concept: number, { reading: { answers } }: DirectoryIndex): boolean {
  const end = answers.offsets[concept + 1] ?? 0;
  for (let entry = answers.offsets[concept] ?? 0; entry < end; entry += 1) {
    if ((answers.seconds[entry] ?? firstIndirect) < firstIndirect) return true;
  }
  return false;
}

/** The share of the demand's core that no unit of the directory speaks of, 0 to 1. */
export function unservedOf(found: DemandConcepts, index: DirectoryIndex): number {
  let total = 0;
  let unserved = 0;
  for (const { number, weight, isCore } of found.values()) {
    if (!isCore) continue;
    total += weight;
    if (!isServed(number, index)) unserved += weight;
  }
  return total === 0 ? 0 : unserved / total;
}

/** The share of all that the demand names that one short word alone hints at, 0 to 1. */
export function doubtfulOf(found: DemandConcepts): number {
  let total = 0;
  let doubtful = 0;
  for (const { weight, witness } of found.values()) {
    total += weight;
    if (witness !== several) doubtful += weight;
  }
  return total === 0 ? 0 : doubtful / total;
}

/**
 * What an answer by concepts is measured against: the core, as no unit names everything; and no less than a
 * demand of some substance has, as one that names little proves little.
 */
export function conceptTotalOf(found: DemandConcepts, index: DirectoryIndex): number {
  const { totalMin, fullAt } = index.weights.concept;
  const total = [...found.values()].reduce(
    (sum, { weight, isCore }) => (isCore ? sum + weight : sum),
    0,
  );
  return Math.max(totalMin * index.unheardConceptWeight, total * fullAt);
}
