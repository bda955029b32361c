import type { IndexedInstitution } from "../institution-index";
import { weights } from "../model";
import type { Query } from "../query";
import type { Judgement } from "./judgement";

type Fit = { code: string; level: 1 | 2 | 3 | null; value: number };

const none: Fit = { code: "", level: null, value: 0 };

function compare(wanted: string, own: string): { level: 1 | 2 | 3 | null; value: number } {
  if (wanted === own) return { level: wanted.length > 5 ? 3 : 2, value: weights.field.level3 };
  if (wanted.slice(0, 5) === own.slice(0, 5)) return { level: 2, value: weights.field.level2 };
  if (wanted.slice(0, 2) === own.slice(0, 2)) return { level: 1, value: weights.field.level1 };
  return { level: null, value: 0 };
}

function bestFit(wanted: string, institution: IndexedInstitution): Fit {
  return institution.fields.reduce<Fit>((best, own, place) => {
    const { level, value } = compare(wanted, own);
    const worth = value * Math.max(0, 1 - weights.field.decay * place);
    return worth > best.value ? { code: own, level, value: worth } : best;
  }, none);
}

/** How near the institution's technology fields are to those the demand asks for. */
export function judgeField(query: Query, institution: IndexedInstitution): Judgement {
  const total = query.fields.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0)
    return { value: 0, reasons: [{ code: "field.unknown", params: {} }], evidence: [] };
  const fits = query.fields.map((wanted) => ({ wanted, fit: bestFit(wanted.code, institution) }));
  const value = fits.reduce((sum, { wanted, fit }) => sum + wanted.weight * fit.value, 0) / total;
  const declared = fits.find(({ wanted }) => wanted.isDeclared);
  const shown = declared ?? fits[0];
  const level = shown?.fit.level ?? null;
  return {
    value,
    reasons: [
      level === null
        ? { code: "field.other", params: {} }
        : { code: `field.level${level}`, params: { field: shown?.fit.code ?? "" } },
    ],
    evidence: [],
  };
}
