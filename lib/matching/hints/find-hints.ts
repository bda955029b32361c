import { foldCodes } from "../reading/code-text";
import { findHits } from "../thesaurus/thesaurus";
import { hasIndicator } from "./has-indicator";
import {
  descriptionMin,
  hintCodes,
  hintFields,
  type Hint,
  type HintAnswers,
  type HintCode,
} from "./hint";

const level1Length = 2;

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "string" ? value.trim() === "" : value === undefined || value === null;
}

function namesNothing(text: string): boolean {
  const { names, cues } = findHits(foldCodes(text));
  return names.length === 0 && cues.length === 0;
}

/** What the company could add so that the matching is surer; in the order of what it would bring. */
export function findHints(answers: HintAnswers): Hint[] {
  const { categories, cooperationModes, plannedInvestment } = answers;
  const title = textOf(answers.title);
  const description = textOf(answers.description);
  const techField = textOf(answers.techField);
  const text = `${title}\n${description}`;
  const isWritten = description !== "";
  const isFound: Record<HintCode, boolean> = {
    noDescription: !isWritten,
    noTitle: title === "",
    noConcepts: text.trim() !== "" && namesNothing(text),
    noField: techField === "",
    shortDescription: isWritten && [...description].length < descriptionMin,
    noIndicators: isWritten && !hasIndicator(text),
    broadField: techField !== "" && techField.length <= level1Length,
    noModes: isEmpty(cooperationModes),
    noCategories: isEmpty(categories),
    noBudget: isEmpty(plannedInvestment),
  };
  return hintCodes
    .filter((code) => isFound[code])
    .map((code) => ({ code, field: hintFields[code] }));
}
