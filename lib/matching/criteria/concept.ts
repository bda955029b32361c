import type { DemandConcept } from "../demand-concepts";
import { toOriginal } from "../demand-text";
import type { DirectoryIndex, IndexedInstitution } from "../institution-index";
import type { Reason } from "../match";
import { firstEntryFrom } from "../postings";
import type { Query } from "../query";
import { concepts } from "../thesaurus/thesaurus";
import { nearnesses, phrasesOf } from "../unit-reading";
import type { UnitScores } from "../unit-scores";
import type { Found } from "./judgement";

const reasonsMax = 6;
const evidencePerConcept = 3;

/**
 * How much of what the demand names, by its meaning, the institution names too, 0 to 1. What comes together in
 * one unit counts most: a large university names almost everything somewhere. It rises ever more slowly towards
 * 1, so that the best stay apart.
 * @param lead what the leading unit answers
 * @param all what all units answer together
 */
export function conceptValue(query: Query, lead: number, all: number): number {
  if (query.concepts.size === 0) return 0;
  const { together, steepness } = query.weights.concept;
  return 1 - Math.exp(-steepness * (together * lead + (1 - together) * all));
}

/** A concept of the demand, the unit that answers it best and the concept it names for it. */
export type Answered = {
  concept: DemandConcept;
  unit: number;
  via: number;
  nearness: (typeof nearnesses)[number];
  gain: number;
};

type Directory = { index: DirectoryIndex; units: UnitScores };

/** The unit of an institution that answers a concept best; of equally good ones the one that answers more of the demand. */
function bestAnswer(
  concept: DemandConcept,
  { firstUnit, endUnit }: IndexedInstitution,
  { index, units }: Directory,
): Answered | null {
  const { answers } = index.reading;
  const end = answers.offsets[concept.number + 1] ?? 0;
  let best: Answered | null = null;
  for (let at = firstEntryFrom(answers, concept.number, firstUnit); at < end; at += 1) {
    const unit = answers.units[at] ?? 0;
    if (unit >= endUnit) break;
    const gain = units.gainOf(concept, at);
    const isBetter =
      best === null || gain > best.gain || (gain === best.gain && units.isAhead(unit, best.unit));
    if (!isBetter) continue;
    const nearness = nearnesses[answers.seconds[at] ?? 0] ?? "sibling";
    best = { concept, unit, via: answers.firsts[at] ?? 0, nearness, gain };
  }
  return best;
}

/** The concepts of the demand that an institution answers, the weightiest first; those shown to people. */
export function answeredConcepts(
  query: Query,
  institution: IndexedInstitution,
  directory: Directory,
): Answered[] {
  const answered: Answered[] = [];
  for (const concept of query.concepts.values()) {
    const best = bestAnswer(concept, institution, directory);
    if (best !== null) answered.push(best);
  }
  return answered
    .sort(
      (one, other) =>
        other.gain - one.gain || (one.concept.concept.id < other.concept.concept.id ? -1 : 1),
    )
    .filter(({ nearness }) => nearness !== "sibling")
    .slice(0, reasonsMax);
}

/** Which concepts the institution names, and by which of its own. */
export function conceptReasons(query: Query, shown: readonly Answered[]): Reason[] {
  if (query.concepts.size === 0) return [{ code: "concept.none", params: {} }];
  if (shown.length === 0) return [{ code: "concept.notMet", params: {} }];
  return shown.map(({ concept, via, nearness }) => ({
    code: nearness === "same" || nearness === "hinted" ? "concept.same" : "concept.related",
    params: { concept: concept.concept.id, via: concepts[via]?.id ?? "" },
  }));
}

/** The unit's own words for a concept it names or hints at. */
function wordingOf(unit: number, concept: number, { reading, units }: DirectoryIndex): string {
  const at = reading.wordings.offsets[unit] ?? 0;
  const end = reading.wordings.offsets[unit + 1] ?? 0;
  const entry = reading.wordings.units.subarray(at, end).indexOf(concept);
  const directoryUnit = units[unit];
  if (entry === -1 || directoryUnit === undefined) return "";
  return phrasesOf(directoryUnit)[reading.wordings.firsts[at + entry] ?? 0] ?? "";
}

/** Where the demand names the concepts that were met. */
export function conceptEvidence(shown: readonly Answered[], index: DirectoryIndex): Found[] {
  return shown.flatMap(({ concept, unit, via }) => {
    const phrase = wordingOf(unit, via, index);
    const id = index.units[unit]?.id ?? null;
    return concept.mentions.slice(0, evidencePerConcept).map((mention) => {
      const { start, end } = toOriginal(mention.text, mention);
      return {
        field: mention.text.field,
        start,
        end,
        unit: id,
        phrase,
        concept: concept.concept.id,
      };
    });
  });
}
