import type { DirectoryIndex } from "../institution-index";
import type { Reason } from "../match";
import type { Nearness, NearUnit } from "../meaning/nearness";
import type { Weights } from "../models/weights";

/** The nearest units by the places of their institutions. */
export type NearPlaces = ReadonlyMap<number, NearUnit>;

/** Finds the institutions of a nearness in the directory. */
export function readNearness(
  nearness: Nearness,
  { institutions }: Pick<DirectoryIndex, "institutions">,
): NearPlaces {
  if (nearness.length === 0) return new Map();
  const bySlug = new Map(nearness.map((each) => [each.institution, each]));
  const places = new Map<number, NearUnit>();
  for (const [place, { record }] of institutions.entries()) {
    const near = bySlug.get(record.slug);
    if (near !== undefined) places.set(place, near);
  }
  return places;
}

const hundredths = 100;

/** How near the institution's nearest unit is to the whole text of the demand, 0 to 1. */
export function meaningValue(near: NearUnit | undefined, { meaning }: Weights): number {
  if (near === undefined || meaning === undefined) return 0;
  const { zeroAt, fullAt } = meaning;
  return Math.min(1, Math.max(0, (near.lead / hundredths - zeroAt) / (fullAt - zeroAt)));
}

/** The unit whose text as a whole means nearly the same. */
export function meaningReasons(near: NearUnit | undefined, value: number): Reason[] {
  if (near === undefined || value === 0) return [{ code: "meaning.none", params: {} }];
  return [{ code: "meaning.unit", params: { unit: near.unit } }];
}
