import type { Weights } from "../models/weights";

/** How near two technology fields are: the level they share, and what that is worth. */
type Nearness = { level: 1 | 2 | 3 | null; value: number };

type FieldFit = Nearness & { code: string };

const none: FieldFit = { code: "", level: null, value: 0 };

function compareCodes(wanted: string, own: string, worth: Weights["field"]): Nearness {
  if (wanted === own) return { level: wanted.length > 5 ? 3 : 2, value: worth.level3 };
  if (wanted.slice(0, 5) === own.slice(0, 5)) return { level: 2, value: worth.level2 };
  if (wanted.slice(0, 2) === own.slice(0, 2)) return { level: 1, value: worth.level1 };
  return { level: null, value: 0 };
}

/** The field of a list, best first, that is nearest to the one wanted; each further one counts a little less. */
export function compareFields(
  wanted: string,
  fields: readonly string[],
  { field }: Weights,
): FieldFit {
  return fields.reduce<FieldFit>((best, own, rank) => {
    const { level, value } = compareCodes(wanted, own, field);
    const worth = value * Math.max(0, 1 - field.decay * rank);
    return worth > best.value ? { code: own, level, value: worth } : best;
  }, none);
}
