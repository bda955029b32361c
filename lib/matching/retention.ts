/**
 * How many days the places of an answer stay after a later one has replaced it: long enough for staff to look
 * into a complaint about it without computing it again.
 */
export const replacedPlacesDays = 90;

const dayMs = 86_400_000;

/** Places of answers replaced before this moment may be taken away. */
export function replacedPlacesLimit(moment: Date): Date {
  return new Date(moment.getTime() - replacedPlacesDays * dayMs);
}
