/** One dated value of a series, worded for the reader: the charts know no language and no units. */
export type ChartPoint = {
  readonly key: string;
  readonly year: number;
  /** What stands below the mark, line by line: the year, then the month or quarter. */
  readonly tick: readonly string[];
  readonly value: number;
  /** Small words above the number, a line each: “planned”, “about”. */
  readonly words: readonly string[];
  /** The number as it is written, without its unit: 224亿, HK$22.4 billion, 0.73%. */
  readonly number: string;
  readonly isPlanned: boolean;
  /** Counts something else than the point before, so the two must not be compared. */
  readonly isBreak: boolean;
  /** What is counted at this point, where the points differ. */
  readonly scope: string | null;
};

/** What a chart says of itself to those who do not see it. */
export type ChartText = {
  /** Unique in the page; names the parts of the drawing. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
};
