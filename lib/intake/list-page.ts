/** How many there are, counted no further than needed: more where it is not exact. */
export type ListCount = { atLeast: number; isExact: boolean };

/** Lists are counted up to here. */
export const countMax = 500;

/** How many rows a list has of which at most `rowsMax` were read: with all of them read there may be more. */
export function countRows(rowCount: number, rowsMax: number): ListCount {
  return rowCount < rowsMax
    ? { atLeast: rowCount, isExact: true }
    : { atLeast: rowsMax - 1, isExact: false };
}
