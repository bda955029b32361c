/** What would make a matching better, by what it would bring: the most first. */
export const hintCodes = [
  "noDescription",
  "noTitle",
  "noConcepts",
  "noField",
  "shortDescription",
  "noIndicators",
  "broadField",
  "noModes",
  "noCategories",
  "noBudget",
] as const;

export type HintCode = (typeof hintCodes)[number];

/** The field of the form each is about. */
export const hintFields = {
  noDescription: "description",
  noTitle: "title",
  noConcepts: "description",
  noField: "techField",
  shortDescription: "description",
  noIndicators: "description",
  broadField: "techField",
  noModes: "cooperationModes",
  noCategories: "categories",
  noBudget: "plannedInvestment",
} as const satisfies Record<HintCode, string>;

export type HintField = (typeof hintFields)[HintCode];

/** Something the company could add, and where. */
export type Hint = { code: HintCode; field: HintField };

/** The answers that are looked at; any may be missing, typed or not yet parsed. */
export type HintAnswers = { readonly [Field in HintField]?: unknown };

/** A description shorter than this, in characters, says too little. */
export const descriptionMin = 60;
