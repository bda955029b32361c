/** The criteria of every model, in the order they are shown. */
export const criterionKeys = [
  "concept",
  "text",
  "field",
  "role",
  "conditions",
  "partner",
  "jiangsu",
] as const;

export type CriterionKey = (typeof criterionKeys)[number];

/** All criteria a match can have: the last one only with a model that counts on an embedding provider. */
export const allCriterionKeys = [...criterionKeys, "meaning"] as const;

export type AnyCriterionKey = (typeof allCriterionKeys)[number];

/** How far a match may be trusted, best first. */
export const bands = ["strong", "good", "possible", "none"] as const;

export type Band = (typeof bands)[number];

/** What the run says of the demand as a whole: `none` means that no institution should be offered. */
export type Verdict = "matched" | "weak" | "none";

/** Why a criterion got its points: a code worded in messages/<locale>/matching.json, and its values. */
export type Reason = { code: string; params: Record<string, string | number> };

/** One criterion's part of a score. */
export type Criterion = {
  key: AnyCriterionKey;
  /** How well the criterion is met, 0 to 1. */
  value: number;
  /** What it adds to the score; the points of all criteria add up to the score. */
  points: number;
  /** The most it could add. */
  pointsMax: number;
  reasons: Reason[];
};

/** Words of the demand that met words of the institution. Offsets: UTF-16 units of the original, end exclusive. */
export type Evidence = {
  criterion: AnyCriterionKey;
  /** A key of the 附件2 form. */
  field: string;
  start: number;
  end: number;
  /** The unit of the institution, where one won. */
  unit: string | null;
  /** What was met at the institution, in its own words. */
  phrase: string;
  /** The concept of the thesaurus both name, where one joined them. */
  concept: string | null;
};

/** One institution's place for a demand. */
export type RankedMatch = {
  /** Slug of the directory. */
  institution: string;
  /** 0 to 100, one decimal. */
  score: number;
  band: Band;
  /** The unit that fits best. */
  unit: string | null;
  criteria: Criterion[];
  evidence: Evidence[];
};

/** An institution that was not considered, and why. */
export type Exclusion = { institution: string; reason: Reason };

/** The answer of the engine for one demand, with what it stands on. */
export type Ranking = {
  verdict: Verdict;
  /** Fields whose answer would make the ranking better. */
  missing: string[];
  matches: RankedMatch[];
  excluded: Exclusion[];
};
