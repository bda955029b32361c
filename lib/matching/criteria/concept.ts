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

/** The institution's own words for a concept. */
function phraseOf(institution: IndexedInstitution, conceptId: string, unitId: string): string {
  const unit = institution.units.find((each) => each.id === unitId);
  const phrase = unit?.phrases.find(({ folded }) =>
    findMentions(folded).some(({ concept }) => concept.id === conceptId),
  );
  return phrase?.text ?? "";
}

/** How much of what the demand names, by its meaning, the institution names too. */
export function judgeConcepts(query: Query, institution: IndexedInstitution): Judgement {
  const total = [...query.concepts.values()].reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0)
    return { value: 0, reasons: [{ code: "concept.none", params: {} }], evidence: [] };
  const met = meet(query, institution);
  const gained = met.reduce((sum, { gain }) => sum + gain, 0);
  const value = Math.min(1, gained / total / weights.concept.fullAt);
  const shown = met.filter(({ nearness }) => nearness !== "sibling").slice(0, reasonsMax);
  const units = met.map(({ via }) => institution.concepts.get(via) ?? "");
  return {
    value,
    unit: units[0] ?? null,
    reasons:
      shown.length === 0
        ? [{ code: "concept.notMet", params: {} }]
        : shown.map(({ id, via, nearness }) => ({
            code: nearness === "same" ? "concept.same" : "concept.related",
            params: { concept: id, via },
          })),
    evidence: shown.flatMap(({ id, via }) => {
      const unit = institution.concepts.get(via) ?? null;
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
