import { z } from "zod";

/** The unit of an institution that is nearest to the whole text of a demand. */
export type NearUnit = {
  /** Slug of the directory. */
  institution: string;
  unit: string;
  /** By how many hundredths of a standard deviation it is nearer than units in general. */
  lead: number;
};

/** How near the institutions are to a demand by meaning, the nearest first; one that is not listed is no nearer than usual. */
export type Nearness = readonly NearUnit[];

/** A unit of the directory with the unit vector of its text. */
export type UnitVector = { institution: string; unit: string; vector: Float32Array };

/** A nearness as a run keeps it: slug, unit and lead of each. */
const packedNearness = z.array(z.tuple([z.string(), z.string(), z.int()]));

export type PackedNearness = z.output<typeof packedNearness>;

/** Nothing below this lead is kept: about five in six units have less. */
const leadMin = 100;
const nearMax = 200;
const hundred = 100;

/** The cosine of two unit vectors of the same length. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Mean and standard deviation, the same in whatever order the values come. */
function spreadOf(values: Float64Array): { mean: number; deviation: number } {
  const sorted = values.toSorted();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/** Below this spread all units are equally near. */
const deviationMin = 1e-6;

/**
 * The institutions whose nearest unit is nearer to a demand than units in general, by whole hundredths, so that what
 * is kept is what was counted. The order of the units does not matter.
 */
export function nearestUnits(demand: Float32Array, units: readonly UnitVector[]): Nearness {
  if (units.length === 0) return [];
  const cosines = Float64Array.from(units, ({ vector }) => cosine(demand, vector));
  const { mean, deviation } = spreadOf(cosines);
  if (deviation < deviationMin) return [];
  const nearest = new Map<string, NearUnit>();
  for (const [place, { institution, unit }] of units.entries()) {
    const lead = Math.round((((cosines[place] ?? 0) - mean) / deviation) * hundred);
    const known = nearest.get(institution);
    const isNearer =
      known === undefined || lead > known.lead || (lead === known.lead && unit < known.unit);
    if (lead >= leadMin && isNearer) nearest.set(institution, { institution, unit, lead });
  }
  return [...nearest.values()]
    .sort((a, b) => b.lead - a.lead || (a.institution < b.institution ? -1 : 1))
    .slice(0, nearMax);
}

/** A nearness as a run keeps it. */
export function packNearness(nearness: Nearness): PackedNearness {
  return nearness.map(({ institution, unit, lead }) => [institution, unit, lead]);
}

/** @throws ZodError for what is no kept nearness */
export function unpackNearness(packed: unknown): Nearness {
  return packedNearness
    .parse(packed)
    .map(([institution, unit, lead]) => ({ institution, unit, lead }));
}
