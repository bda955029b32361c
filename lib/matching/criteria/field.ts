import type { IndexedInstitution } from "../institution-index";
import type { Reason } from "../match";
import type { Query } from "../query";
import { compareFields } from "./compare-fields";

/** How near technology fields are to those the demand asks for, 0 to 1. */
type FieldFit = {
  /** Those of the leading unit. */
  lead: number;
  /** The share of the institution's units that work there. */
  focus: number;
  /** Those of the whole institution. */
  whole: number;
  /** How much of the demand's topic the leading unit answers. */
  topic: number;
};

/**
 * How near the institution's technology fields are to those the demand asks for, 0 to 1: in its best unit, in
 * the whole of it, and how much of it works there.
 */
export function fieldValue(
  { fields, weights }: Query,
  { lead, focus, whole, topic }: FieldFit,
): number {
  if (fields.length === 0) return 0;
  const share = weights.field;
  const fit = share.unit * lead + share.focus * focus + (1 - share.unit - share.focus) * whole;
  return fit * (share.alone + (1 - share.alone) * Math.min(1, topic / share.topicAt));
}

/** How near the institution works to the field the company chose, or to the first its words point to. */
export function fieldReasons(
  { fields, weights }: Query,
  institution: IndexedInstitution,
): Reason[] {
  const shown = fields.find(({ isDeclared }) => isDeclared) ?? fields[0];
  if (shown === undefined) return [{ code: "field.unknown", params: {} }];
  const { level, code } = compareFields(shown.code, institution.fields, weights);
  return [
    level === null
      ? { code: "field.other", params: {} }
      : { code: `field.level${level}`, params: { field: code } },
  ];
}
