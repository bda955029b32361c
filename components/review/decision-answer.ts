"use client";

import { createContext, useContext } from "react";

/** What came of sending a form, for the fields inside it. */
export type DecisionAnswer = {
  /** Set before the ids of the form's fields, where a page holds several forms. */
  idPrefix: string;
  errorOf: (field: string) => string | undefined;
  /** What was typed and refused; a form sent without scripts comes back empty otherwise. */
  typedOf: (name: string) => string | undefined;
};

export const DecisionAnswerContext = createContext<DecisionAnswer>({
  idPrefix: "",
  errorOf: () => undefined,
  typedOf: () => undefined,
});

/** The answer of the form a field stands in. */
export function useDecisionAnswer(): DecisionAnswer {
  return useContext(DecisionAnswerContext);
}
