/** How figures between 0 and 1 are written. */
export const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
