/** How many there are, counted no further than needed: more where it is not exact. */
export type ListCount = { atLeast: number; isExact: boolean };

/** Lists are counted up to here. */
export const countMax = 500;

/** How many rows to ask for: one more than the page, and as far as is counted on the first page. */
export function rowsToRead(pageSize: number, isFirst: boolean): number {
  return (isFirst ? Math.max(countMax, pageSize) : pageSize) + 1;
}

/** How many rows the whole list has, known from the rows of its first page. */
export function countRows(
  rowCount: number,
  { pageSize, isCountOpen }: { pageSize: number; isCountOpen: boolean },
): ListCount {
  if (isCountOpen) return { atLeast: pageSize, isExact: false };
  return { atLeast: Math.min(rowCount, countMax), isExact: rowCount <= countMax };
}
