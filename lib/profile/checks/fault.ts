/** Something to put right in the data: where it is and what to do. */
export type Fault = {
  /** The file below lib/profile/data. */
  readonly file: string;
  readonly place: string;
  /** What to do, in one line. */
  readonly todo: string;
};
