/**
 * On which side of its mark each number stands where several lines share a year: the upper one above, the
 * lower one below, so that neither is written over the other line. `ranks` are values of one year, lower
 * drawn higher; of equal ones the first stands above.
 */
export function labelSides(ranks: readonly number[]): ("above" | "below")[] {
  const best = Math.min(...ranks);
  const bestIndex = ranks.indexOf(best);
  return ranks.map((_, index) => (index === bestIndex ? "above" : "below"));
}

/** In a dip of a single line its number stands below, out of the way of the lines that climb from it. */
export function isDip(rank: number, neighbours: readonly number[]): boolean {
  return neighbours.length > 0 && neighbours.every((neighbour) => neighbour < rank);
}

/** Moves positions apart until neighbours are at least `gap` from each other, keeping their order. */
export function spread(positions: readonly number[], gap: number): number[] {
  const order = positions
    .map((position, index) => ({ position, index }))
    .toSorted((a, b) => a.position - b.position);
  const placed: number[] = [...positions];
  let last = Number.NEGATIVE_INFINITY;
  for (const { position, index } of order) {
    last = Math.max(position, last + gap);
    placed[index] = last;
  }
  return placed;
}
