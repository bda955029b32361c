import { describe, expect, it } from "vitest";
import { fold } from "@/lib/text/fold";
import { runsOf, searchGrams } from "@/lib/text/search-grams";
import {
  gramsOfNeedle,
  needleOfSynonym,
  needleOfTyped,
  spacedForm,
  spacedNeedle,
  wholeWordGrams,
} from "./needles";

const typed = (text: string) => runsOf(fold(text)).map(needleOfTyped);
const synonym = (text: string) => runsOf(fold(text)).map(needleOfSynonym);

function holds(text: string, needles: ReturnType<typeof typed>): boolean {
  const grams = new Set([...searchGrams(text), ...wholeWordGrams(fold(text))]);
  return needles.flatMap(gramsOfNeedle).every((gram) => grams.has(gram));
}

function isInForm(text: string, needles: ReturnType<typeof typed>): boolean {
  const form = spacedForm(fold(text));
  return needles.every((needle) => form.includes(spacedNeedle(needle)));
}

describe("what is typed", () => {
  it.each([
    ["芯片", "高端芯片设计", true],
    ["芯片", "芯与片", false],
    ["semi", "Semiconductor lab", true],
    ["conductor", "Semiconductor lab", false],
    ["robots", "a robot arm", true],
    ["laboratories", "Key Laboratory", true],
    ["glass", "glas", false],
    ["R", "R&D", true],
    ["R", "robot", false],
    ["芯片", "AI芯片", true],
    ["ai", "AI芯片", true],
  ])("%s: in “%s” %s, by the index as in a title", (query, text, isMet) => {
    expect([holds(text, typed(query)), isInForm(text, typed(query))]).toEqual([isMet, isMet]);
  });
});

describe("a synonym", () => {
  it.each([
    ["IC", "IC design", true],
    ["IC", "ice cream", false],
    ["integrated circuit", "integrated circuits", true],
    ["集成电路", "集成电路设计", true],
  ])("%s: in “%s” %s; a short word only as a whole", (name, text, isMet) => {
    expect([holds(text, synonym(name)), isInForm(text, synonym(name))]).toEqual([isMet, isMet]);
  });
});

describe("a very long word", () => {
  it("is still found by the beginning that is indexed", () => {
    const word = "hydro".repeat(12);
    expect(holds(`a ${word} b`, typed(word))).toBe(true);
  });
});
