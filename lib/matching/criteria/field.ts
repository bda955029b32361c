import type { IndexedInstitution } from "../institution-index";
import type { Query } from "../query";
import type { UnitFit } from "../unit-fit";
import { compareFields } from "./compare-fields";
import type { Judgement } from "./judgement";

/** The share of the institution's units that work in what the demand asks for. */
function focusOf(fits: readonly UnitFit[]): number {
  return fits.length === 0 ? 0 : fits.reduce((sum, { field }) => sum + field, 0) / fits.length;
}

/** How much of the demand's topic the leading unit answers. */
function topicOf([lead]: readonly UnitFit[]): number {
  return lead === undefined ? 0 : Math.max(lead.concept, lead.text);
}

/**
 * How near the institution's technology fields are to those the demand asks for: in its best unit, in the
 * whole of it, and how much of it works there.
 */
export function judgeField(
  query: Query,
  institution: IndexedInstitution,
  fits: readonly UnitFit[],
): Judgement {
  if (query.fields.length === 0)
    return { value: 0, reasons: [{ code: "field.unknown", params: {} }] };
  const whole = query.fields.reduce(
    (sum, { code, weight }) =>
      sum + weight * compareFields(code, institution.fields, query.weights).value,
    0,
  );
  const { unit, focus, alone } = query.weights.field;
  const fit = unit * (fits[0]?.field ?? 0) + focus * focusOf(fits) + (1 - unit - focus) * whole;
  const value =
    fit * (alone + (1 - alone) * Math.min(1, topicOf(fits) / query.weights.field.topicAt));
  const shown = query.fields.find(({ isDeclared }) => isDeclared) ?? query.fields[0];
  const { level, code } = compareFields(shown?.code ?? "", institution.fields, query.weights);
  return {
    value,
    reasons: [
      level === null
        ? { code: "field.other", params: {} }
        : { code: `field.level${level}`, params: { field: code } },
    ],
  };
}
