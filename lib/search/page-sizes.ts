/** Results of each group where all groups are shown. */
export const resultsPerGroup = 5;

/** Results on one page of a group. */
export const resultsPerPage = 20;
