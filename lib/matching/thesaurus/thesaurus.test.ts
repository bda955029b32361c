import { describe, expect, it } from "vitest";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { fold } from "@/lib/text/fold";
import { concepts, findConcept, findMentions, type Concept } from "./thesaurus";

const mentionsOf = (text: string) => findMentions(fold(text));

/** The concepts a text names, by id, in the order of the text. */
const idsIn = (text: string) => mentionsOf(text).map(({ concept }) => concept.id);

function surfacesOf({ zhHans, zhHant, en, abbr }: Concept): string[] {
  const written = [...zhHans, ...zhHant, ...en, ...abbr].map((text) =>
    fold(text).replaceAll("-", " "),
  );
  return [...new Set(written)];
}

describe("the thesaurus", () => {
  it("has each concept once, with a Chinese and an English name", () => {
    const ids = concepts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const nameless = concepts.filter(({ zhHans, en }) => zhHans.length === 0 || en.length === 0);
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  it("has no surface in two concepts, unless each marks it as ambiguous", () => {
    const owners = new Map<string, Concept[]>();
    for (const concept of concepts) {
      for (const text of surfacesOf(concept))
        owners.set(text, [...(owners.get(text) ?? []), concept]);
    }
    const isMarked = (concept: Concept, text: string) => concept.ambiguous.map(fold).includes(text);
    const shared = [...owners].filter(
      ([text, found]) => found.length > 1 && !found.every((each) => isMarked(each, text)),
    );
    expect(shared.map(([text]) => text)).toEqual([]);
  });

  it("names only fields of the list and concepts that exist, none above itself", () => {
    for (const { id, fields, broader } of concepts) {
      expect(fields.filter((code) => techFields.find(code) === null)).toEqual([]);
      expect(broader.filter((parent) => findConcept(parent) === null || parent === id)).toEqual([]);
    }
  });

  it("marks as ambiguous only surfaces the concept has", () => {
    for (const concept of concepts) {
      const own = surfacesOf(concept);
      const foreign = concept.ambiguous.filter(
        (text) => !own.includes(fold(text).replaceAll("-", " ")),
      );
      expect(foreign).toEqual([]);
    }
  });
});

describe("a mention", () => {
  it("is found in 简体, 繁體, Hong Kong words and English alike", () => {
    const ids = [
      "工业机器人",
      "工業機械人",
      "industrial robots",
      "ＩＮＤＵＳＴＲＩＡＬ　ＲＯＢＯＴ",
    ].map(idsIn);
    for (const found of ids) expect(found).toEqual(["industrial-robot"]);
  });

  it("takes the longest name at a place and leaves no second one inside it", () => {
    const text = "卷积神经网络";
    expect(mentionsOf(text)).toEqual([expect.objectContaining({ start: 0, end: text.length })]);
    expect(idsIn(text)).toEqual(["convolutional-network"]);
  });

  it("reads a hyphen as a space and takes the plural in", () => {
    const text = "two deep-learning models, neural-networks";
    expect(idsIn(text)).toEqual(["deep-learning", "neural-network"]);
    const last = mentionsOf(text).at(-1);
    expect(text.slice(last?.start, last?.end)).toBe("neural-networks");
  });

  it("is not found inside a longer Latin word", () => {
    expect(idsIn("machine learning")).toContain("machine-learning");
    expect(idsIn("xmachine learningful")).not.toContain("machine-learning");
  });

  it("with several meanings counts only beside another cue of the same field", () => {
    expect(idsIn("ML")).toEqual([]);
    expect(idsIn("ML 与卷积神经网络")).toContain("machine-learning");
    expect(idsIn("ML 机器学习")).toEqual(["machine-learning", "machine-learning"]);
  });
});
