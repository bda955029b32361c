import { toOriginal } from "../demand-text";
import type { IndexedUnit } from "../institution-index";
import type { Query } from "../query";
import type { Met, UnitFit } from "../unit-fit";
import type { Judgement } from "./judgement";

const reasonsMax = 6;
const evidencePerConcept = 3;

type Place = Met & { unit: IndexedUnit };

/** For each concept of the demand the unit that answers it best; the leading unit where it is as good. */
function collect(fits: readonly UnitFit[]): Place[] {
  const best = new Map<string, Place>();
  for (const { unit, met } of fits) {
    for (const each of met) {
      const known = best.get(each.id);
      if (known === undefined || each.gain > known.gain) {
        best.set(each.id, { ...each, unit });
      }
    }
  }
  return [...best.values()].sort((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1));
}

/** Rises ever more slowly towards 1, so that the best stay apart. */
function saturate(share: number, steepness: number): number {
  return 1 - Math.exp(-steepness * share);
}

/**
 * How much of what the demand names, by its meaning, the institution names too. What comes together in one
 * unit counts most: a large university names almost everything somewhere.
 */
export function judgeConcepts(query: Query, fits: readonly UnitFit[]): Judgement {
  if (query.concepts.size === 0)
    return { value: 0, reasons: [{ code: "concept.none", params: {} }] };
  const met = collect(fits);
  const all = met.reduce((sum, { gain }) => sum + gain, 0) / query.conceptTotal;
  const { together, steepness } = query.weights.concept;
  const shown = met.filter(({ nearness }) => nearness !== "sibling").slice(0, reasonsMax);
  return {
    value: saturate(together * (fits[0]?.concept ?? 0) + (1 - together) * all, steepness),
    reasons:
      shown.length === 0
        ? [{ code: "concept.notMet", params: {} }]
        : shown.map(({ id, via, nearness }) => ({
            code: nearness === "same" || nearness === "hinted" ? "concept.same" : "concept.related",
            params: { concept: id, via },
          })),
    evidence: () =>
      shown.flatMap(({ id, via, unit }) => {
        const phrase = unit.wordings.get(via) ?? "";
        const mentions = query.concepts.get(id)?.mentions.slice(0, evidencePerConcept) ?? [];
        return mentions.map(({ text, start, end }) => ({
          field: text.field,
          ...toOriginal(text, { start, end }),
          unit: unit.id,
          phrase,
          concept: id,
        }));
      }),
  };
}
