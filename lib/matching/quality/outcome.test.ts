import { describe, expect, it } from "vitest";
import type { LabelledCase } from "../evaluate";
import { isBandRight, type Outcome } from "./outcome";

const outcome: Outcome = {
  ndcg: 0,
  mrr: 0,
  recall: 0,
  top: ["a", "b", "c"],
  bands: ["strong", "strong", "good"],
  verdict: "matched",
};

function labelled(relevant: LabelledCase["relevant"]): LabelledCase {
  return { id: "x", kind: "normal", style: "", demand: {}, relevant };
}

describe("the best band", () => {
  it.each<{ said: string; relevant: LabelledCase["relevant"]; isRight: boolean }>([
    { said: "holds a body that would be called", relevant: { b: 2 }, isRight: true },
    { said: "holds only plausible ones", relevant: { b: 1, c: 3 }, isRight: false },
    { said: "is full although nobody would be called", relevant: {}, isRight: false },
  ])("that $said is judged so", ({ relevant, isRight }) => {
    expect(isBandRight(outcome, labelled(relevant))).toBe(isRight);
  });

  it("that is empty is right only where nobody would be called", () => {
    const empty: Outcome = { ...outcome, bands: ["good", "good", "none"] };
    expect(isBandRight(empty, labelled({ c: 1 }))).toBe(true);
    expect(isBandRight(empty, labelled({ c: 3 }))).toBe(false);
  });
});
