/** One line of a part's table: heading → figure. All lines of a part have the same headings. */
export type Row = Readonly<Record<string, string>>;

export type BenchOptions = {
  /** Smaller numbers, for a look while writing; no figure of such a run is worth keeping. */
  isQuick: boolean;
  /** A folder in which a part with a large database leaves it for another run. */
  keep?: string | undefined;
};

/** Measures one thing and answers with the lines of its table. */
export type Part = (options: BenchOptions) => readonly Row[] | Promise<readonly Row[]>;
