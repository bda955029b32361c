/** How many demands one job matches: a second or two of work, so that a kill loses little. */
export const batchSize = 500;

/** How many demands are matched in one transaction. */
export const chunkSize = 50;

/** The key under which a batch stands in the job queue; the name of the job goes before it. */
export function batchKey(batch: { rematchId: string; number: number }): string {
  return `${batch.rematchId}:${batch.number}`;
}
