import { toOriginal } from "../demand-text";
import type { IndexedInstitution } from "../institution-index";
import { weights } from "../model";
import type { Query } from "../query";
import { findMentions } from "../thesaurus/thesaurus";
import type { Judgement } from "./judgement";

const reasonsMax = 6;
const evidencePerConcept = 3;

type Met = { id: string; via: string; nearness: "same" | "related" | "sibling"; gain: number };

const shareOf = { same: 1, related: weights.concept.related, sibling: weights.concept.sibling };

function meet(query: Query, institution: IndexedInstitution): Met[] {
  const met: Met[] = [];
  for (const [id, { weight }] of query.concepts) {
    const near = institution.related.get(id);
    if (institution.concepts.has(id)) met.push({ id, via: id, nearness: "same", gain: weight });
    else if (near !== undefined) met.push({ id, ...near, gain: weight * shareOf[near.nearness] });
  }
  return met.sort((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1));
}

/** The unit in which most of what is met comes together, and how much of it. */
function bestUnit(met: readonly Met[], institution: IndexedInstitution) {
  const gains = new Map<string, number>();
  for (const { via, gain } of met) {
    for (const unit of institution.concepts.get(via) ?? []) {
      gains.set(unit, (gains.get(unit) ?? 0) + gain);
    }
  }
  const ranked = [...gains].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [id, gain] = ranked[0] ?? [null, 0];
  return { id, gain };
}

/** The institution's own words for a concept. */
function phraseOf(institution: IndexedInstitution, conceptId: string, unitId: string): string {
  const unit = institution.units.find((each) => each.id === unitId);
  const phrase = unit?.phrases.find(({ folded }) =>
    findMentions(folded).some(({ concept }) => concept.id === conceptId),
  );
  return phrase?.text ?? "";
}

/**
 * How much of what the demand names, by its meaning, the institution names too. What comes together in one
 * unit counts most: a large university names almost everything somewhere.
 */
export function judgeConcepts(query: Query, institution: IndexedInstitution): Judgement {
  const total = [...query.concepts.values()].reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0)
    return { value: 0, reasons: [{ code: "concept.none", params: {} }], evidence: [] };
  const met = meet(query, institution);
  const best = bestUnit(met, institution);
  const all = met.reduce((sum, { gain }) => sum + gain, 0);
  const { together, fullAt } = weights.concept;
  const gained = together * best.gain + (1 - together) * all;
  const value = Math.min(1, gained / total / fullAt);
  const shown = met.filter(({ nearness }) => nearness !== "sibling").slice(0, reasonsMax);
  return {
    value,
    unit: best.id,
    reasons:
      shown.length === 0
        ? [{ code: "concept.notMet", params: {} }]
        : shown.map(({ id, via, nearness }) => ({
            code: nearness === "same" ? "concept.same" : "concept.related",
            params: { concept: id, via },
          })),
    evidence: shown.flatMap(({ id, via }) => {
      const units = institution.concepts.get(via) ?? [];
      const unit = units.find((each) => each === best.id) ?? units[0] ?? null;
      const phrase = unit === null ? "" : phraseOf(institution, via, unit);
      const mentions = query.concepts.get(id)?.mentions.slice(0, evidencePerConcept) ?? [];
      return mentions.map(({ text, start, end }) => ({
        field: text.field,
        ...toOriginal(text, { start, end }),
        unit,
        phrase,
        concept: id,
      }));
    }),
  };
}
